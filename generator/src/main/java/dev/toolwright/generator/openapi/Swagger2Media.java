package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The media types of Swagger 2.0, which stand at the operation or for the whole document. */
record Swagger2Media(ObjectNode root) {
    private static final String JSON = "application/json";

    List<String> consumed(ObjectNode operation) {
        return types(operation, "consumes");
    }

    List<String> produced(ObjectNode operation) {
        return types(operation, "produces");
    }

    private List<String> types(ObjectNode operation, String word) {
        JsonNode own = operation.has(word) ? operation.path(word) : root.path(word);
        List<String> types = own.valueStream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .toList();
        return types.isEmpty() ? List.of(JSON) : types;
    }

    /** A file is a type of its own in Swagger 2.0. */
    static void binary(ObjectNode schema) {
        if (schema.path("type").asText().equals("file")) {
            schema.put("type", "string").put("format", "binary");
        }
    }
}
