package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a document's declared path parameters are, for operations that forgot to declare one of the same name. */
final class PathParameters {
    private final Map<String, Set<JsonNode>> schemas = new HashMap<>();
    private final Document document;

    PathParameters(Document document) {
        this.document = document;
        Endpoint.all(document).forEach(endpoint -> endpoint.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("path"))
                .filter(parameter -> parameter.has("schema"))
                .forEach(parameter -> schemas.computeIfAbsent(
                                parameter.path("name").asText(), name -> new HashSet<>())
                        .add(parameter.path("schema"))));
    }

    /** The schema that all declarations of the name agree on; a string where they do not or there is none. */
    JsonNode schema(String name) {
        Set<JsonNode> known = schemas.getOrDefault(name, Set.of());
        if (known.size() == 1) {
            return document.places().copy(known.iterator().next());
        }
        ObjectNode text = document.root().objectNode().put("type", "string");
        document.places().like(text, document.root());
        return text;
    }
}
