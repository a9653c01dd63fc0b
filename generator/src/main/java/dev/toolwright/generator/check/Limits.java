package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.tools.ArgumentEntry;
import dev.toolwright.generator.tools.Literal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Limits of an argument beside those of the document; keeps limit-does-not-fit and argument-looser-than-api. */
final class Limits {
    private static final Map<String, Set<String>> TYPES = Map.of(
            "minimum", Set.of("integer", "number"),
            "maximum", Set.of("integer", "number"),
            "minLength", Set.of("string"),
            "maxLength", Set.of("string"),
            "pattern", Set.of("string"),
            "format", Set.of("string"),
            "enum", Set.of("string", "integer", "number"),
            "minItems", Set.of("array"),
            "maxItems", Set.of("array"));

    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems");
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems");

    private static final Set<String> LENGTHS = Set.of("minLength", "maxLength", "minItems", "maxItems");

    private final Problems problems;

    Limits(Problems problems) {
        this.problems = problems;
    }

    /** Reports limits that have no meaning for a value of this type. */
    void checkFit(ArgumentEntry entry, String type) {
        entry.shape().limits().forEach((limit, node) -> {
            if (!TYPES.getOrDefault(limit, Set.of(type)).contains(type)) {
                problems.error(
                        CheckRule.LIMIT_DOES_NOT_FIT,
                        node.position(),
                        "\"%s\" limits nothing of type %s".formatted(limit, type));
            }
        });
    }

    /** Whether the limits can be used at all, whatever they limit. */
    boolean usable(ArgumentEntry entry) {
        long wrong = entry.shape().limits().entrySet().stream()
                .filter(limit -> !usable(limit.getKey(), limit.getValue()))
                .count();
        return wrong == 0;
    }

    private boolean usable(String limit, Node node) {
        JsonNode value = Literal.json(node);
        boolean negative = LENGTHS.contains(limit) && (!value.canConvertToInt() || value.intValue() < 0);
        boolean unreadable = limit.equals("pattern") && !Patterns.usable(value.asText());
        if (negative || unreadable) {
            problems.error(
                    CheckRule.LIMIT_DOES_NOT_FIT,
                    node.position(),
                    negative
                            ? "\"%s\" is a length, which %s is not".formatted(limit, value)
                            : "the pattern is no regular expression");
        }
        return !negative && !unreadable;
    }

    /** Writes the argument's limits over those of the parameter. */
    void refine(ArgumentEntry entry, Target.Parameter parameter, ObjectNode schema) {
        entry.shape().limits().forEach((limit, node) -> {
            if (looser(limit, schema.get(limit), Literal.json(node), schema)) {
                report(parameter, limit, node.position(), schema);
            }
            write(limit, node, schema);
        });
    }

    private static void write(String limit, Node node, ObjectNode schema) {
        if (limit.equals("example")) {
            schema.putArray("examples").add(Literal.json(node));
        } else {
            schema.set(limit, Literal.json(node));
        }
    }

    private static boolean looser(String limit, JsonNode documented, JsonNode own, ObjectNode schema) {
        if (documented == null || limit.equals("title")) {
            return false;
        }
        if (LOWER.contains(limit)) {
            return own.decimalValue().compareTo(documented.decimalValue()) < 0;
        }
        if (UPPER.contains(limit)) {
            return own.decimalValue().compareTo(documented.decimalValue()) > 0;
        }
        return limit.equals("enum") ? !within(own, documented) : !own.equals(documented);
    }

    private static boolean within(JsonNode own, JsonNode documented) {
        for (JsonNode value : own) {
            boolean known = false;
            for (JsonNode each : documented) {
                known |= each.asText().equals(value.asText());
            }
            if (!known) {
                return false;
            }
        }
        return true;
    }

    private void report(Target.Parameter parameter, String limit, Position position, ObjectNode schema) {
        boolean comparable = !limit.equals("pattern") && !limit.equals("format");
        problems.error(
                CheckRule.ARGUMENT_LOOSER_THAN_API,
                position,
                (comparable ? "this %s allows what \"%s\" refuses" : "this %s may allow what that of \"%s\" refuses")
                        .formatted(limit, parameter.label()),
                "the document says %s: %s".formatted(limit, schema.get(limit)));
    }
}
