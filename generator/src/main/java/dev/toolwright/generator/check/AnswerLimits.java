package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.Optional;
import java.util.OptionalInt;

/** How much a tool answers at most; keeps limits-without-list. */
final class AnswerLimits {
    /** The field that says what is missing. */
    private static final String FIELD = "truncated";

    private static final int MOST_ROWS = 100_000;
    /** Below it the notice alone would not fit. */
    private static final int FEWEST_BYTES = 1_000;

    private static final int MOST_BYTES = 10_000_000;

    private final Problems problems;

    AnswerLimits(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param answer the type of the structured answer, where there is one
     * @return absent where something is wrong with them
     */
    Optional<Tool.Limits> resolve(ToolEntry.Limits written, Optional<Type> answer) {
        if (written.rows().isEmpty() && written.bytes().isEmpty()) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    written.position(),
                    "nothing is limited",
                    "write rows: 50, or bytes: 60000");
            return Optional.empty();
        }
        boolean rows = written.rows()
                .map(number -> within(number, "rows", 1, MOST_ROWS))
                .orElse(true);
        boolean bytes = written.bytes()
                .map(number -> within(number, "bytes", FEWEST_BYTES, MOST_BYTES))
                .orElse(true);
        boolean useful = useful(written, answer) && free(written, answer);
        return rows && bytes && useful
                ? Optional.of(new Tool.Limits(number(written.rows()), number(written.bytes())))
                : Optional.empty();
    }

    /** The schema of an answer from which something may be missing. */
    static ObjectNode declared(ObjectNode schema) {
        ObjectNode truncated = object(schema.withObject("/properties"), FIELD, "notice", "lists");
        truncated.withObject("/properties/notice").put("type", "string");
        ObjectNode lists = truncated.withObject("/properties/lists").put("type", "object");
        ObjectNode list = object(lists, "additionalProperties", "shown", "total");
        list.withObject("/properties/shown").put("type", "integer");
        list.withObject("/properties/total").put("type", "integer");
        return schema;
    }

    private static ObjectNode object(ObjectNode parent, String name, String... required) {
        ObjectNode object = parent.putObject(name).put("type", "object");
        object.putObject("properties");
        for (String field : required) {
            object.withArray("required").add(field);
        }
        return object;
    }

    private boolean within(ScalarNode number, String word, int least, int most) {
        JsonNode value = Literal.json(number);
        boolean within = value.canConvertToInt() && value.intValue() >= least && value.intValue() <= most;
        if (!within) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    number.position(),
                    "\"%s\" is between %d and %d".formatted(word, least, most));
        }
        return within;
    }

    private boolean useful(ToolEntry.Limits written, Optional<Type> answer) {
        boolean useful = answer.map(AnswerLimits::hasList).orElse(written.rows().isEmpty());
        if (!useful) {
            problems.error(
                    CheckRule.LIMITS_WITHOUT_LIST,
                    written.position(),
                    answer.isPresent() ? "the answer has no list" : "the tool answers only text, which has no rows",
                    answer.isPresent() ? "remove \"limits\"" : "write bytes alone");
        }
        return useful;
    }

    /** A field whose kind is not known may be a list. */
    private static boolean hasList(Type type) {
        return switch (type) {
            case Type.ListOf list -> true;
            case Type.Json json -> true;
            case Type.MapOf map -> true;
            case Type.Struct struct -> hasList(struct.shape());
            default -> false;
        };
    }

    /** Those inside of an object of the API's are lists too, but it may contain itself. */
    private static boolean hasList(Shape shape) {
        return shape.others().isPresent()
                || shape.fields().stream().anyMatch(name -> shape.field(name)
                        .filter(type -> shape instanceof Shape.Known
                                ? hasList(type)
                                : !(type instanceof Type.Text
                                        || type instanceof Type.Whole
                                        || type instanceof Type.Decimal
                                        || type instanceof Type.Bool))
                        .isPresent());
    }

    private boolean free(ToolEntry.Limits written, Optional<Type> answer) {
        boolean taken = answer.filter(Type.Struct.class::isInstance)
                .map(type -> ((Type.Struct) type).shape().fields().contains(FIELD))
                .orElse(false);
        if (taken) {
            problems.error(
                    CheckRule.NAME_TAKEN,
                    written.position(),
                    "the answer has a field \"%s\" already".formatted(FIELD),
                    "give it another name: limits say there what is missing");
        }
        return !taken;
    }

    private static OptionalInt number(Optional<ScalarNode> number) {
        return number.map(node -> OptionalInt.of(Literal.json(node).intValue())).orElse(OptionalInt.empty());
    }
}
