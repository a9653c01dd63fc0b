package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The schemas of tools as clients are told them in tools/list: true, and shorter than those that arguments and answers are held
 * against, because every conversation pays for the list. What is left out is what a reader knows all the same.
 */
final class ListedSchema {
    private ListedSchema() {}

    /** Without the closing words, except where one is all that is said: an unknown argument is refused with the nearest name. */
    static ObjectNode input(ObjectNode schema) {
        // One that names its dialect was written word for word, and is told so.
        if (schema.has("$schema")) {
            return schema;
        }
        ObjectNode listed = schema.deepCopy();
        open(listed);
        return listed;
    }

    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object && has(object, "properties")) {
            if (object.path("additionalProperties").isBoolean()) {
                object.remove("additionalProperties");
            }
            object.path("properties").forEach(ListedSchema::open);
        }
        if (schema.path("items").isObject()) {
            open(schema.path("items"));
        }
    }

    /** Without the types that properties and items imply, and without which fields are always there. */
    static ObjectNode output(ObjectNode schema) {
        ObjectNode listed = schema.deepCopy();
        listed.remove("required");
        shorten(listed.path("properties"));
        return listed;
    }

    private static void shorten(JsonNode properties) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            shortenOne(property.getValue());
        }
    }

    private static void shortenOne(JsonNode schema) {
        if (schema instanceof ObjectNode object && (has(object, "properties") || has(object, "items"))) {
            boolean nullable = object.path("type").isArray();
            if (!nullable) {
                object.remove("type");
            }
            object.remove("required");
            shorten(object.path("properties"));
            shortenOne(object.path("items"));
        }
    }

    private static boolean has(ObjectNode schema, String keyword) {
        return !schema.path(keyword).isEmpty();
    }
}
