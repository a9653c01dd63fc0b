package dev.toolwright.generator.openapi;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives every operation an id of its own that is a Java name, and always the same one for the same document. */
final class OperationIds {
    private final Document document;
    private final Problems problems;
    private final Set<String> written;
    private final Set<String> taken = new HashSet<>();

    private OperationIds(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.written = Endpoint.all(document).stream().map(OperationIds::id).collect(Collectors.toSet());
    }

    static void settle(Document document, Problems problems) {
        OperationIds ids = new OperationIds(document, problems);
        Endpoint.all(document).forEach(ids::settle);
    }

    private void settle(Endpoint endpoint) {
        String id = id(endpoint);
        String settled = id;
        if (id.isEmpty()) {
            settled = free(derived(endpoint));
            warn(OpenApiRule.OPERATION_ID_MISSING, endpoint, endpoint.title() + " has no operationId", settled);
        } else if (!Identifier.valid(id)) {
            settled = free(Identifier.member(id));
            warn(OpenApiRule.OPERATION_ID_NAME, endpoint, "\"%s\" is no name".formatted(id), settled);
        } else if (taken.contains(Identifier.capitalised(id))) {
            settled = free(id);
            warn(OpenApiRule.OPERATION_ID_DUPLICATE, endpoint, "\"%s\" names another operation".formatted(id), settled);
        }
        taken.add(Identifier.capitalised(settled));
        endpoint.operation().put("operationId", settled);
    }

    /** A made name never takes one that the document gives to another operation; the first letter's case does not tell two apart. */
    private String free(String name) {
        String free = name;
        for (int number = 2; taken.contains(Identifier.capitalised(free)) || written.contains(free); number++) {
            free = name + number;
        }
        return free;
    }

    private void warn(OpenApiRule rule, Endpoint endpoint, String message, String settled) {
        Position position = endpoint.operation().has("operationId")
                ? document.places().value(endpoint.operation(), "operationId")
                : endpoint.position();
        problems.warning(rule, position, message, "it is called \"%s\" here".formatted(settled));
    }

    private static String id(Endpoint endpoint) {
        return endpoint.operation().path("operationId").asText();
    }

    /** {@code GET /pets/{id}/photos} becomes {@code getPetsPhotosById}. */
    private static String derived(Endpoint endpoint) {
        List<String> fixed = Stream.of(
                        endpoint.path().replaceAll("\\{[^{}]*}", " ").split("[/ ]+"))
                .filter(segment -> !segment.isBlank())
                .map(Identifier::type)
                .toList();
        String by = endpoint.namesInPath().stream().map(Identifier::type).collect(Collectors.joining("And"));
        return endpoint.method() + String.join("", fixed) + (by.isEmpty() ? "" : "By" + by);
    }
}
