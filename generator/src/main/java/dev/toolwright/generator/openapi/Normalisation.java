package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a document into one that every tool reads the same way, step by step. What the vendor got wrong is mended with a warning
 * where that takes no guess, and an error otherwise; what is merely written in one of several legal ways changes silently.
 */
final class Normalisation {
    private final Document document;
    private final Problems problems;

    private Normalisation(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** Changes the document; it can be read as an {@link Api} afterwards unless there are errors. */
    static boolean of(Document document, Problems problems) {
        Normalisation steps = new Normalisation(document, problems);
        if (!steps.version()) {
            return false;
        }
        new Structure(document.places(), problems).check(document.root(), Part.DOCUMENT);
        References.resolve(document, problems);
        SchemaMends.mend(document, problems);
        steps.requiredFields();
        steps.operations(Endpoint.all(document));
        Tags.settle(document, problems);
        OperationIds.settle(document, problems);
        MediaTypes.decide(document, problems);
        return true;
    }

    private boolean version() {
        if (Swagger2.is(document.root())) {
            Swagger2.convert(document);
        }
        JsonNode version = document.root().path("openapi");
        if (version.asText().matches("3\\.[01](\\..*)?")) {
            return true;
        }
        ObjectNode root = document.root();
        if (root.has("swagger") || root.has("openapi")) {
            String key = root.has("openapi") ? "openapi" : "swagger";
            problems.error(
                    OpenApiRule.UNSUPPORTED_OPENAPI,
                    document.places().value(root, key),
                    "\"%s: %s\" is not supported".formatted(key, root.path(key).asText()),
                    "OpenAPI 3.0 and 3.1 and Swagger 2.0 are read");
        } else {
            problems.error(
                    OpenApiRule.NOT_OPENAPI,
                    document.places().of(root),
                    "the file has no \"openapi\" field",
                    "an OpenAPI document starts with \"openapi: 3.1.1\"");
        }
        return false;
    }

    private void requiredFields() {
        ObjectNode info = document.at("info");
        fill(info, "title", document.file().getFileName().toString().replaceFirst("\\..*", ""));
        fill(info, "version", "0");
        boolean reported = !document.root().has("paths")
                && document.places().entry(document.root(), "paths").isPresent();
        if (Endpoint.all(document).isEmpty() && !reported) {
            problems.error(
                    OpenApiRule.NO_PATHS,
                    document.root().has("paths")
                            ? document.places().key(document.root(), "paths")
                            : document.places().of(document.root()),
                    "the document has no operation");
        }
    }

    private void fill(ObjectNode object, String field, String value) {
        if (!object.has(field)) {
            problems.warning(
                    OpenApiRule.MISSING_FIELD,
                    document.places().of(object),
                    "\"info\" has no \"%s\"".formatted(field),
                    "it is read as \"%s\"".formatted(value));
            object.put(field, value);
        }
    }

    private void operations(List<Endpoint> endpoints) {
        endpoints.forEach(this::inherit);
        document.root().path("paths").forEach(item -> {
            if (item instanceof ObjectNode object) {
                object.remove("parameters");
            }
        });
        PathParameters declared = new PathParameters(document);
        endpoints.forEach(endpoint -> new ParameterMends(endpoint, declared, problems).mend());
        endpoints.forEach(this::answers);
    }

    /** Parameters of the path item come first; the operation overrides them by name and place (4.8.9.1). */
    private void inherit(Endpoint endpoint) {
        List<ObjectNode> own = endpoint.parameters();
        List<ObjectNode> all = new ArrayList<>();
        document.root().path("paths").path(endpoint.path()).path("parameters").forEach(each -> {
            if (own.stream().noneMatch(mine -> same(mine, each))) {
                all.add((ObjectNode) document.places().copy(each));
            }
        });
        all.addAll(own);
        endpoint.parameters(all);
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("name").equals(other.path("name")) && one.path("in").equals(other.path("in"));
    }

    /** Both fields are required by the specification but say nothing that matters here, so their absence is no news. */
    private void answers(Endpoint endpoint) {
        ObjectNode operation = endpoint.operation();
        if (operation.path("responses").isEmpty()) {
            operation.putObject("responses").putObject("default");
        }
        operation.path("responses").forEach(answer -> Optional.of(answer)
                .filter(ObjectNode.class::isInstance)
                .filter(object -> !object.has("description"))
                .ifPresent(object -> ((ObjectNode) object).put("description", "")));
    }
}
