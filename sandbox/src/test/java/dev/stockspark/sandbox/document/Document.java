package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An OpenAPI document as a client writer reads it. Shares no code with what the sandbox judges by. */
record Document(JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    static Document read(String file) {
        return new Document(Json.resource("/specs/" + file));
    }

    /** An operation with the parameters of its path and its own. */
    record Described(String id, String method, String path, List<JsonNode> parameters, JsonNode operation) {
        @Override
        public String toString() {
            return id;
        }

        List<JsonNode> in(String place) {
            return parameters.stream()
                    .filter(parameter -> parameter.get("in").textValue().equals(place))
                    .toList();
        }
    }

    List<Described> operations() {
        List<Described> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
            path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(entry -> all.add(described(path.getKey(), path.getValue(), entry)));
        }
        return all;
    }

    private Described described(String path, JsonNode item, Map.Entry<String, JsonNode> entry) {
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        entry.getValue().path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return new Described(
                entry.getValue().get("operationId").textValue(),
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                parameters,
                entry.getValue());
    }

    /** What a reference stands for; anything else as it is. */
    JsonNode resolved(JsonNode node) {
        JsonNode now = node;
        while (now.has("$ref")) {
            now = root.at(now.get("$ref").textValue().substring(1));
        }
        return now;
    }

    /** A schema with the parts of its {@code allOf} put together. */
    JsonNode schema(JsonNode node) {
        JsonNode schema = resolved(node);
        if (!(schema.get("allOf") instanceof ArrayNode parts)) {
            return schema;
        }
        var whole = Json.object();
        parts.forEach(part -> schema(part).properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue())));
        schema.properties().stream()
                .filter(entry -> !entry.getKey().equals("allOf"))
                .forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return whole;
    }

    /** The documented answer for a status: its own, its class's ({@code 4XX}), or the default; a missing node for none. */
    JsonNode answer(Described operation, int status) {
        JsonNode answers = operation.operation().get("responses");
        for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
            if (answers.has(key)) {
                return resolved(answers.get(key));
            }
        }
        return Json.object().path("none");
    }
}
