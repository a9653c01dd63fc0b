package dev.toolwright.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A tool as in an answer to tools/list. The server's ToolJson writes the same; a test holds them against each other. */
final class ListedTool {
    private ListedTool() {}

    static ObjectNode of(JsonNode descriptor) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : List.of("name", "description", "inputSchema", "outputSchema")) {
            if (descriptor.has(field)) {
                json.set(field, descriptor.get(field).deepCopy());
            }
        }
        open(json.path("inputSchema"));
        if (json.get("outputSchema") instanceof ObjectNode output) {
            output.remove("required");
            shorten(output.path("properties"));
        }
        json.set("annotations", hints(descriptor));
        return json;
    }

    private static ObjectNode hints(JsonNode descriptor) {
        String effect = descriptor.path("effect").asText();
        ObjectNode hints = JsonNodeFactory.instance
                .objectNode()
                .put("title", descriptor.path("title").asText());
        if (effect.equals("read")) {
            hints.put("readOnlyHint", true);
        } else {
            hints.put("readOnlyHint", false).put("destructiveHint", effect.equals("destructive"));
            if (descriptor.path("idempotent").asBoolean()) {
                hints.put("idempotentHint", true);
            }
        }
        return hints.put("openWorldHint", false);
    }

    private static void open(JsonNode schema) {
        if (schema instanceof ObjectNode object && !object.path("properties").isEmpty()) {
            if (object.path("additionalProperties").isBoolean()) {
                object.remove("additionalProperties");
            }
            object.path("properties").forEach(ListedTool::open);
        }
        if (schema.path("items").isObject()) {
            open(schema.path("items"));
        }
    }

    private static void shorten(JsonNode properties) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            shortenOne(property.getValue());
        }
    }

    private static void shortenOne(JsonNode schema) {
        boolean structured =
                !schema.path("properties").isEmpty() || !schema.path("items").isEmpty();
        if (schema instanceof ObjectNode object && structured) {
            if (!object.path("type").isArray()) {
                object.remove("type");
            }
            object.remove("required");
            shorten(object.path("properties"));
            shortenOne(object.path("items"));
        }
    }
}
