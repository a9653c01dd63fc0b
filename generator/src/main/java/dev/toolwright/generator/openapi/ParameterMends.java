package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Mends the parameters of one operation, so that each is declared once, in a place where it can travel, with a schema. */
final class ParameterMends {
    private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

    /** "If in is header and the name is Accept, Content-Type or Authorization, the parameter SHALL be ignored" (4.8.12.2). */
    private static final Set<String> SET_BY_HTTP = Set.of("accept", "content-type", "authorization");

    private final Endpoint endpoint;
    private final PathParameters declared;
    private final Problems problems;

    ParameterMends(Endpoint endpoint, PathParameters declared, Problems problems) {
        this.endpoint = endpoint;
        this.declared = declared;
        this.problems = problems;
    }

    void mend() {
        List<ObjectNode> parameters = new ArrayList<>(endpoint.parameters());
        parameters.removeIf(this::unusable);
        parameters.forEach(this::place);
        endpoint.parameters(once(parameters));
        addUndeclared();
        endpoint.parameters().forEach(this::complete);
    }

    private boolean unusable(ObjectNode parameter) {
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText();
        if (parameter.has(References.UNRESOLVED)) {
            return true;
        }
        if (name.isEmpty()) {
            problems.error(OpenApiRule.MISSING_FIELD, at(parameter), "a parameter has no \"name\"");
            return true;
        }
        if (!PLACES.contains(in)) {
            problems.error(
                    OpenApiRule.MISPLACED_PARAMETER,
                    value(parameter, "in"),
                    in.isEmpty()
                            ? "\"%s\" has no \"in\"".formatted(name)
                            : "\"%s\" is no place for a parameter".formatted(in),
                    "expected \"path\", \"query\", \"header\" or \"cookie\"");
            return true;
        }
        return in.equals("header") && SET_BY_HTTP.contains(name.toLowerCase(Locale.ROOT));
    }

    private void place(ObjectNode parameter) {
        String name = parameter.path("name").asText();
        String in = parameter.path("in").asText();
        boolean inPath = endpoint.namesInPath().contains(name);
        if (in.equals("path") && !inPath) {
            move(parameter, "query", "\"%s\" does not stand in the path %s".formatted(name, endpoint.path()));
        } else if (in.equals("query") && endpoint.parameter("path", name).isPresent()) {
            parameter.put("in", "path"); // reported as repeated
        } else if (in.equals("query") && inPath) {
            move(parameter, "path", "\"%s\" stands in the path %s".formatted(name, endpoint.path()));
        }
    }

    private void move(ObjectNode parameter, String in, String message) {
        problems.warning(
                OpenApiRule.MISPLACED_PARAMETER, value(parameter, "in"), message, "it is read as \"in: " + in + "\"");
        parameter.put("in", in);
    }

    private List<ObjectNode> once(List<ObjectNode> parameters) {
        Map<String, ObjectNode> kept = new LinkedHashMap<>();
        for (ObjectNode parameter : parameters) {
            String key =
                    parameter.path("in").asText() + " " + parameter.path("name").asText();
            ObjectNode first = kept.get(key);
            if (first == null) {
                kept.put(key, parameter);
            } else {
                repeated(first, parameter);
                kept.put(key, typed(first) || !typed(parameter) ? first : parameter);
            }
        }
        return List.copyOf(kept.values());
    }

    private void repeated(ObjectNode first, ObjectNode second) {
        problems.warning(
                OpenApiRule.REPEATED_PARAMETER,
                value(second, "name"),
                "\"%s\" is declared twice for %s, first on line %d"
                        .formatted(
                                second.path("name").asText(),
                                endpoint.title(),
                                at(first).line()),
                "only " + (typed(first) || !typed(second) ? "the first" : "this one, which has a schema,")
                        + " is read");
    }

    private static boolean typed(ObjectNode parameter) {
        return parameter.has("schema") || parameter.has("content");
    }

    private void addUndeclared() {
        List<ObjectNode> all = new ArrayList<>(endpoint.parameters());
        for (String name : endpoint.namesInPath()) {
            if (endpoint.parameter("path", name).isEmpty()) {
                all.add(undeclared(name));
            }
        }
        endpoint.parameters(all);
    }

    private ObjectNode undeclared(String name) {
        JsonNode schema = declared.schema(name);
        problems.warning(
                OpenApiRule.UNDECLARED_PATH_PARAMETER,
                endpoint.positionInPath(name),
                "%s has no parameter \"%s\"".formatted(endpoint.title(), name),
                "it is read as a required %s".formatted(schema.path("type").asText("value")));
        ObjectNode made = endpoint.operation().objectNode();
        made.put("name", name).put("in", "path").put("required", true).set("schema", schema);
        endpoint.document().places().like(made, endpoint.operation());
        return made;
    }

    private void complete(ObjectNode parameter) {
        String name = parameter.path("name").asText();
        if (!typed(parameter)) {
            problems.warning(
                    OpenApiRule.PARAMETER_WITHOUT_SCHEMA,
                    value(parameter, "name"),
                    "\"%s\" has no schema".formatted(name),
                    "it is read as a string");
            ObjectNode text = parameter.putObject("schema").put("type", "string");
            endpoint.document().places().like(text, parameter);
        }
        if (parameter.path("in").asText().equals("path")
                && !parameter.path("required").asBoolean()) {
            problems.warning(
                    OpenApiRule.OPTIONAL_PATH_PARAMETER,
                    value(parameter, "name"),
                    "\"%s\" stands in the path but is not required".formatted(name),
                    "it is read as \"required: true\"");
            parameter.put("required", true);
        }
    }

    private Position at(ObjectNode parameter) {
        return endpoint.document().places().of(parameter);
    }

    private Position value(ObjectNode parameter, String key) {
        return endpoint.document().places().value(parameter, key);
    }
}
