package dev.stockspark.app.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes {@code nullable} as a choice between null and the rest of the schema.
 *
 * <p>Validators follow OpenAPI 3.0.3 (Schema Object, {@code nullable}) to the letter, where it adds null to the {@code type} beside
 * it only: beside {@code allOf} null stays forbidden. The documents mean what most tools read there, null or that schema.
 */
final class NullAllowed {
    private NullAllowed() {}

    static JsonNode in(JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(each -> items.add(in(each)));
            return items;
        }
        return node instanceof ObjectNode object ? choice(object) : node;
    }

    private static JsonNode choice(ObjectNode schema) {
        ObjectNode rest = schema.objectNode();
        schema.properties().forEach(each -> rest.set(each.getKey(), in(each.getValue())));
        if (!rest.path("nullable").asBoolean()) {
            return rest;
        }
        rest.remove("nullable");
        ObjectNode choice = rest.objectNode();
        choice.putArray("anyOf").add(rest).addObject().putArray("enum").addNull();
        return choice;
    }
}
