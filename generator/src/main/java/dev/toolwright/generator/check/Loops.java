package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.plan.Step;
import dev.toolwright.generator.plan.Step.Named;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.StepEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is gone through, how, and what comes of it; keeps not-a-list and unknown-failed. */
final class Loops {
    private static final long MOST = 100_000;
    private static final long MOST_AT_A_TIME = 16;
    private static final List<String> FAILED = List.of("stop", "collect", "skip");

    private final Problems problems;

    Loops(Problems problems) {
        this.problems = problems;
    }

    /** Absent where something is wrong with it. */
    Optional<Step.Loop> resolve(StepEntry.Loop loop) {
        Optional<Long> max = loop.max().flatMap(number -> within(number, "max", MOST));
        Optional<Long> parallel = loop.parallel()
                .map(number -> within(number, "parallel", MOST_AT_A_TIME))
                .orElse(Optional.of(1L));
        Optional<Step.Failed> failed = loop.failed().map(this::failed).orElse(Optional.of(Step.Failed.STOP));
        return max.flatMap(most -> parallel.flatMap(many -> failed.map(how -> new Step.Loop(many, most, how))));
    }

    private Optional<Long> within(ScalarNode number, String word, long most) {
        JsonNode value = Literal.json(number);
        if (value.canConvertToLong() && value.longValue() >= 1 && value.longValue() <= most) {
            return Optional.of(value.longValue());
        }
        problems.error(
                CheckRule.VALUE_DOES_NOT_FIT, number.position(), "\"%s\" is between 1 and %d".formatted(word, most));
        return Optional.empty();
    }

    private Optional<Step.Failed> failed(ScalarNode word) {
        if (FAILED.contains(word.value())) {
            return Optional.of(Step.Failed.valueOf(word.value().toUpperCase(Locale.ROOT)));
        }
        problems.error(
                CheckRule.UNKNOWN_FAILED,
                word.position(),
                "a failed element cannot \"%s\"".formatted(word.value()),
                Nearest.hint(word.value(), FAILED));
        return Optional.empty();
    }

    boolean isList(Node node, Expression found) {
        boolean list = found.type() instanceof Type.ListOf;
        if (!list) {
            problems.error(
                    CheckRule.NOT_A_LIST,
                    node.position(),
                    "each goes through a list, and this is of type \"%s\""
                            .formatted(found.type().words()),
                    "select a list, such as ${{ answer.items }}");
        }
        return list;
    }

    static Type element(Expression list) {
        Type element = ((Type.ListOf) list.type()).element();
        return element instanceof Type.Null ? Types.JSON.orNull() : element;
    }

    /** What an each step names. */
    static Type type(Expression list, Optional<Expression> result, Type item, boolean always) {
        boolean done = always && !list.type().nullable();
        Map<String, Type> failure = new LinkedHashMap<>();
        failure.put("index", Types.WHOLE);
        failure.put("item", item);
        failure.put("code", Types.TEXT);
        failure.put("text", Types.TEXT);
        Map<String, Type> fields = new LinkedHashMap<>();
        result.ifPresent(
                value -> fields.put("items", Types.list(given(value.type())).withNull(!done)));
        fields.put(
                "failures",
                Types.list(new Type.Struct(Shape.of(failure), false)).withNull(!done));
        fields.put("total", Types.WHOLE.withNull(!done));
        fields.put("complete", Types.BOOL.withNull(!done));
        return new Type.Struct(Shape.of(fields), false);
    }

    private static Type given(Type type) {
        return type instanceof Type.Null ? Types.JSON.orNull() : type;
    }

    static Variable variable(Named named) {
        Map<String, String> java = new LinkedHashMap<>();
        ((Type.Struct) named.type())
                .shape()
                .fields()
                .forEach(field -> java.put(field, named.name().java() + "." + field + "()"));
        return Variable.record(named.name().written(), named.type(), Optional.empty(), java);
    }
}
