package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The document, ready to judge requests and answers. Does not know what any operation does. */
public final class Contract {
    private final List<Endpoint> endpoints;
    private final Schemas schemas;

    private Contract(List<Endpoint> endpoints, Schemas schemas) {
        this.endpoints = endpoints;
        this.schemas = schemas;
    }

    public static Contract of(JsonNode document) {
        SchemaBook book = new SchemaBook(document);
        List<Endpoint> endpoints = new DocumentReader(document, book)
                .endpoints().stream()
                        .sorted(Comparator.comparingInt(
                                endpoint -> -endpoint.path().literals()))
                        .toList();
        return new Contract(endpoints, book.schemas());
    }

    public List<String> operationIds() {
        return endpoints.stream().map(Endpoint::operationId).sorted().toList();
    }

    /** The endpoint that a request means. @throws ApiFailure 404 for an unknown path, 405 for an unknown method on it */
    public Endpoint endpoint(String method, String path) {
        List<Endpoint> onPath = endpoints.stream()
                .filter(endpoint -> endpoint.path().match(path).isPresent())
                .toList();
        if (onPath.isEmpty()) {
            throw ApiFailure.notFound("no such path: " + path);
        }
        return onPath.stream()
                .filter(endpoint -> endpoint.method().equals(method))
                .findFirst()
                .orElseThrow(() -> wrongMethod(method, path, onPath));
    }

    /** The request with typed parameters and a parsed body. @throws ApiFailure 400 or 415 naming what does not fit */
    public CheckedRequest check(Endpoint endpoint, Incoming request) {
        return new RequestCheck(schemas).check(endpoint, request);
    }

    /** What in an answer does not fit the document; empty where all does. */
    public List<String> faults(Endpoint endpoint, Answer answer) {
        return new AnswerCheck(schemas).faults(endpoint, answer);
    }

    /** What in a value does not fit a schema of the document. */
    public List<String> faults(String schema, JsonNode value) {
        return schemas.errors(Direction.ANSWER.definition(schema), value).stream()
                .map(Object::toString)
                .toList();
    }

    /** Fields of a schema without which the API refused a record although the schema does not require them. */
    public List<String> observedRequired(String schema) {
        return schemas.observedRequired(schema);
    }

    private static ApiFailure wrongMethod(String method, String path, List<Endpoint> onPath) {
        String allowed = onPath.stream().map(Endpoint::method).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(", "));
        return ApiFailure.of(405, "METHOD_NOT_ALLOWED", method + " is not allowed on " + path + "; allowed: " + allowed)
                .withHeader("Allow", allowed);
    }
}
