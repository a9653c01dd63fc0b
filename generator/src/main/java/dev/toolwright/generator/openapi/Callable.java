package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Leaves out what a generated client cannot send or read, so that no method exists that cannot work: bodies and answers of an
 * unknown kind, parameters that hold more than their style can write.
 */
final class Callable {
    private final Document document;
    private final SchemaReader schemas;
    private final Problems problems;

    private Callable(Document document, Problems problems) {
        this.document = document;
        this.schemas = new SchemaReader(document);
        this.problems = problems;
    }

    /** Why operations were left out, by operationId. */
    static Map<String, String> only(Document document, Problems problems) {
        Callable callable = new Callable(document, problems);
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoint.all(document)) {
            callable.dropOptionalParameters(endpoint);
            callable.dropOptionalBody(endpoint);
            callable.obstacle(endpoint).ifPresent(reason -> {
                leftOut.put(endpoint.operation().path("operationId").asText(), reason);
                callable.remove(endpoint);
            });
        }
        callable.report(leftOut);
        return leftOut;
    }

    private void remove(Endpoint endpoint) {
        ((ObjectNode) document.root().path("paths").path(endpoint.path())).remove(endpoint.method());
    }

    private void report(Map<String, String> leftOut) {
        if (!leftOut.isEmpty()) {
            Position position = document.places().key(document.root(), "paths");
            String first = leftOut.keySet().iterator().next();
            problems.warning(
                    OpenApiRule.OPERATION_LEFT_OUT,
                    position,
                    "tools cannot call %s".formatted(String.join(", ", leftOut.keySet())),
                    "%s: %s".formatted(first, leftOut.get(first)));
        }
    }

    private Optional<String> obstacle(Endpoint endpoint) {
        ObjectNode operation = endpoint.operation();
        return parameterObstacle(endpoint)
                .or(() -> unsendableBody(operation.path("requestBody"))
                        .map(type -> "its body is " + type + ", with a schema that cannot be sent so"))
                .or(() -> answers(operation)
                        .flatMap(answer -> unreadable(answer).stream())
                        .findFirst()
                        .map(type -> "its answer is " + type + ", with a schema that cannot be read from it"));
    }

    private static Stream<JsonNode> answers(ObjectNode operation) {
        return operation.path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(Map.Entry::getValue);
    }

    private Optional<String> unsendableBody(JsonNode body) {
        return Content.sent(body, schemas).isPresent() ? Optional.empty() : type(body);
    }

    private Optional<String> unreadable(JsonNode answer) {
        return Content.received(answer, schemas).isPresent() ? Optional.empty() : type(answer);
    }

    private static Optional<String> type(JsonNode holder) {
        return holder.path("content").properties().stream().findFirst().map(Map.Entry::getKey);
    }

    private Optional<String> parameterObstacle(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .flatMap(each -> unsendable(each).map(reason -> sentence(each, reason)).stream())
                .findFirst();
    }

    private static String sentence(ObjectNode parameter, String reason) {
        return "\"%s\" cannot be sent: %s".formatted(parameter.path("name").asText(), reason);
    }

    /** A body that need not be sent does not stand in the way of the operation. */
    private void dropOptionalBody(Endpoint endpoint) {
        JsonNode body = endpoint.operation().path("requestBody");
        if (!body.path("required").asBoolean() && unsendableBody(body).isPresent()) {
            problems.warning(
                    OpenApiRule.UNSENDABLE_BODY,
                    document.places().key(endpoint.operation(), "requestBody"),
                    "the body of %s is %s, with a schema that cannot be sent so"
                            .formatted(endpoint.title(), unsendableBody(body).orElseThrow()),
                    "tools call the operation without it");
            endpoint.operation().remove("requestBody");
        }
    }

    /** Optional parameters that cannot be sent are not offered; a required one stands in the way of the whole operation. */
    private void dropOptionalParameters(Endpoint endpoint) {
        List<ObjectNode> kept = new ArrayList<>();
        for (ObjectNode each : endpoint.parameters()) {
            Optional<String> reason = each.path("required").asBoolean() ? Optional.empty() : unsendable(each);
            reason.ifPresentOrElse(why -> reportUnsendable(each, why), () -> kept.add(each));
        }
        endpoint.parameters(kept);
    }

    private void reportUnsendable(ObjectNode parameter, String reason) {
        problems.warning(
                OpenApiRule.UNSENDABLE_PARAMETER,
                document.places().value(parameter, "name"),
                sentence(parameter, reason),
                "tools call the operation without it");
    }

    private Optional<String> unsendable(ObjectNode parameter) {
        Optional<Style> style = Style.of(parameter);
        if (style.isEmpty()) {
            return Optional.of(
                    parameter.has("content")
                            ? "it is " + type(parameter).orElse("content of no kind") + ", not JSON"
                            : "the style \"%s\" does not exist in a %s"
                                    .formatted(
                                            parameter.path("style").asText(),
                                            parameter.path("in").asText()));
        }
        return style.get().nests() || writable(schemas.parameter(parameter))
                ? Optional.empty()
                : Optional.of("it holds lists or objects inside of one, which its style cannot write");
    }

    /** A value, a list of values, or an object of values: "nested objects and arrays" are undefined (3.1.1 section 4.8.12.3). */
    private boolean writable(Schema schema) {
        return switch (schemas.resolve(schema)) {
            case Schema.Struct struct ->
                struct.properties().values().stream().allMatch(this::plain)
                        && struct.additional().stream().allMatch(this::plain);
            case Schema.Array array -> plain(array.items());
            default -> true;
        };
    }

    private boolean plain(Schema schema) {
        return switch (schemas.resolve(schema)) {
            case Schema.Struct struct -> false;
            case Schema.Array array -> false;
            default -> true;
        };
    }
}
