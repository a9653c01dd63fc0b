package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.document.Document.Described;
import dev.stockspark.sandbox.gallery.Pictures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Requests that the document allows. */
record GoodRequests(Document document, Choice choice) {
    /** @param start of the body, a record of the API itself, where one is needed; a missing node otherwise */
    Request next(Described operation, JsonNode start) {
        Map<String, String> path = new LinkedHashMap<>();
        operation
                .in("path")
                .forEach(parameter ->
                        path.put(name(parameter), value(operation, parameter).asText()));
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (JsonNode parameter : operation.in("query")) {
            if (parameter.path("required").booleanValue() || choice.percent(30)) {
                query.put(name(parameter), texts(value(operation, parameter)));
            }
        }
        JsonNode body = document.resolved(operation.operation().path("requestBody"));
        JsonNode json = body.at("/content/application~1json/schema");
        JsonNode form = body.at("/content/multipart~1form-data/schema");
        return new Request(
                operation.method(),
                path,
                query,
                json.isMissingNode() ? MissingNode.getInstance() : body(operation, json, start),
                form.isMissingNode() ? Map.of() : files(form),
                json.isMissingNode() ? "" : "application/json");
    }

    private JsonNode value(Described operation, JsonNode parameter) {
        return choice.value(operation.id(), name(parameter), parameter.get("schema"), 0);
    }

    /** A record of the API with some of its plain fields changed, or a new one. */
    private JsonNode body(Described operation, JsonNode schema, JsonNode start) {
        JsonNode fresh = choice.value(operation.id(), "body", schema, 0);
        if (!(start instanceof ObjectNode)) {
            return fresh;
        }
        ObjectNode changed = start.deepCopy();
        fresh.properties().stream()
                .filter(entry -> entry.getValue().isValueNode()
                        && !changed.path(entry.getKey()).isContainerNode())
                .filter(entry -> !changed.path(entry.getKey()).isMissingNode())
                .filter(entry -> choice.pooled(operation.id(), entry.getKey()).isEmpty())
                .filter(entry -> !entry.getKey().toLowerCase(Locale.ROOT).contains("color"))
                .filter(entry ->
                        !entry.getKey().endsWith("Id") && !entry.getKey().equals("version"))
                .forEach(entry -> changed.set(entry.getKey(), entry.getValue()));
        return changed;
    }

    private Map<String, byte[]> files(JsonNode form) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        document.schema(form)
                .get("properties")
                .fieldNames()
                .forEachRemaining(part -> files.put(
                        part, Pictures.painted(choice.percent(50) ? 1 : 2).bytes()));
        return files;
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(value.asText());
    }

    private static String name(JsonNode parameter) {
        return parameter.get("name").textValue();
    }
}
