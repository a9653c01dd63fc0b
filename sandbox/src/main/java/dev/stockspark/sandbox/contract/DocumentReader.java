package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.contract.Endpoint.BodyRule;
import dev.stockspark.sandbox.contract.Endpoint.Reply;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the operations of an OpenAPI 3.0 document. References are followed; schemas go into the book. */
final class DocumentReader {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;
    private final SchemaBook book;

    DocumentReader(JsonNode document, SchemaBook book) {
        this.document = document;
        this.book = book;
    }

    List<Endpoint> endpoints() {
        List<Endpoint> found = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> found.add(endpoint(path.getKey(), path.getValue(), method))));
        return found;
    }

    private Endpoint endpoint(String path, JsonNode item, Map.Entry<String, JsonNode> method) {
        JsonNode operation = method.getValue();
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (JsonNode declared : List.of(item.path("parameters"), operation.path("parameters"))) {
            declared.forEach(each -> {
                Parameter parameter = parameter(resolve(each));
                parameters.put(parameter.place() + " " + parameter.name(), parameter);
            });
        }
        return new Endpoint(
                operation.get("operationId").textValue(),
                method.getKey().toUpperCase(Locale.ROOT),
                PathTemplate.of(path),
                List.copyOf(parameters.values()),
                body(operation.path("requestBody")),
                replies(operation.get("responses")));
    }

    private Parameter parameter(JsonNode declared) {
        JsonNode schema = resolve(declared.get("schema"));
        boolean list = schema.path("type").asText().equals("array");
        JsonNode single = list ? resolve(schema.path("items")) : schema;
        return new Parameter(
                declared.get("name").textValue(),
                Parameter.Place.valueOf(declared.get("in").textValue().toUpperCase(Locale.ROOT)),
                declared.path("required").booleanValue(),
                single.path("type").asText("string"),
                list,
                book.rule(Direction.REQUEST, declared.get("schema")));
    }

    private Optional<BodyRule> body(JsonNode declared) {
        if (declared.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode body = resolve(declared);
        return Optional.of(
                new BodyRule(body.path("required").booleanValue(), rules(Direction.REQUEST, body.get("content"))));
    }

    private Map<String, Reply> replies(JsonNode declared) {
        Map<String, Reply> replies = new LinkedHashMap<>();
        declared.properties()
                .forEach(entry -> replies.put(
                        entry.getKey(),
                        new Reply(rules(
                                Direction.ANSWER, resolve(entry.getValue()).path("content")))));
        return replies;
    }

    private Map<String, String> rules(Direction direction, JsonNode content) {
        Map<String, String> rules = new LinkedHashMap<>();
        content.properties()
                .forEach(entry -> rules.put(
                        entry.getKey(),
                        book.rule(
                                direction,
                                Optional.ofNullable(entry.getValue().get("schema"))
                                        .orElseGet(Json::object))));
        return rules;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref")
                ? resolve(document.at(node.get("$ref").textValue().substring(1)))
                : node;
    }
}
