package dev.stockspark.app.specs;

import static java.util.stream.StreamSupport.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What an OpenAPI document states, as a set of one-line facts that can be compared with those of another document. */
final class Facts {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final SortedSet<String> lines = new TreeSet<>();

    private Facts(JsonNode document) {
        this.document = document;
    }

    static SortedSet<String> of(JsonNode document) {
        Facts facts = new Facts(document);
        document.path("paths").properties().forEach(facts::path);
        JsonNode components = document.path("components");
        components.path("schemas").properties().forEach(facts::schema);
        components.path("securitySchemes").properties().forEach(facts::security);
        return facts.lines;
    }

    private void path(Map.Entry<String, JsonNode> path) {
        JsonNode item = path.getValue();
        METHODS.stream()
                .filter(item::has)
                .forEach(method ->
                        operation(method.toUpperCase(Locale.ROOT) + " " + path.getKey(), item, item.path(method)));
    }

    private void operation(String where, JsonNode item, JsonNode operation) {
        lines.add(where + " is " + operation.path("operationId").asText());
        Stream.of(item, operation)
                .flatMap(each -> stream(each.path("parameters").spliterator(), false))
                .map(this::resolved)
                .forEach(each -> parameter(where, each));
        JsonNode body = resolved(operation.path("requestBody"));
        contents(where + " takes body", body.path("content"), optionality(body));
        operation.path("responses").properties().forEach(each -> response(where, each));
    }

    private void parameter(String where, JsonNode parameter) {
        lines.add("%s takes %s %s %s%s"
                .formatted(
                        where,
                        parameter.path("in").asText(),
                        parameter.path("name").asText(),
                        SchemaText.of(parameter.path("schema")),
                        optionality(parameter)));
    }

    private void response(String where, Map.Entry<String, JsonNode> response) {
        String answers = where + " answers " + response.getKey();
        JsonNode content = resolved(response.getValue()).path("content");
        if (content.isEmpty()) {
            lines.add(answers);
        }
        contents(answers, content, "");
    }

    private void contents(String prefix, JsonNode content, String suffix) {
        content.properties()
                .forEach(each -> lines.add(prefix + " " + each.getKey() + " "
                        + SchemaText.of(each.getValue().path("schema")) + suffix));
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        String where = "schema " + schema.getKey();
        lines.add(where + " is " + schema.getValue().path("type").asText());
        schema.getValue().path("required").forEach(each -> lines.add(where + " requires " + each.asText()));
        schema.getValue().path("properties").properties().forEach(each -> field(where, each));
    }

    private void field(String where, Map.Entry<String, JsonNode> field) {
        lines.add(where + " has " + field.getKey() + " " + SchemaText.of(field.getValue())
                + (field.getValue().path("readOnly").asBoolean() ? " read-only" : ""));
    }

    private void security(Map.Entry<String, JsonNode> scheme) {
        lines.add("security " + scheme.getKey() + " is "
                + scheme.getValue().path("type").asText());
    }

    private static String optionality(JsonNode node) {
        return node.path("required").asBoolean() ? " required" : " optional";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
