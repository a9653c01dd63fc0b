package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.plan.Paging;
import dev.toolwright.generator.plan.Step.Named;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.StepEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a list is read page by page; keeps pages-without-max and not-a-list. */
final class PagesCheck {
    private final World world;
    private final Problems problems;
    private final Values values;

    PagesCheck(World world) {
        this.world = world;
        this.problems = world.problems();
        this.values = world.values();
    }

    /** The parameters that the paging itself fills. */
    Set<String> paged(StepEntry.Paging paging) {
        return Stream.of(paging.page(), paging.size())
                .flatMap(Optional::stream)
                .map(ScalarNode::value)
                .collect(Collectors.toSet());
    }

    /** What a pages step names. */
    static Type type(Paging paging, boolean always) {
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("items", paging.items().type().withNull(!always));
        fields.put("total", Types.WHOLE.orNull());
        fields.put("complete", Types.BOOL.withNull(!always));
        return new Type.Struct(Shape.of(fields), false);
    }

    static Variable variable(Named named) {
        String java = named.name().java();
        return Variable.record(
                named.name().written(),
                named.type(),
                Optional.empty(),
                Map.of("items", java + ".items()", "total", java + ".total()", "complete", java + ".complete()"));
    }

    Optional<Paging> resolve(StepEntry.Pages entry, Target target, Scope scope) {
        StepEntry.Paging paging = entry.paging();
        if (paging.max().isEmpty()) {
            problems.error(
                    CheckRule.PAGES_WITHOUT_MAX,
                    entry.position(),
                    "the pages step has no \"max\"",
                    "write after how many items it stops, such as max: 1000");
        }
        paging.max().ifPresent(max -> within(max, "max", 1_000_000));
        paging.length().ifPresent(length -> within(length, "of", 10_000));
        Optional<Parameter> page = paging.page().flatMap(word -> parameter(target, word));
        Optional<Parameter> size = paging.size().flatMap(word -> parameter(target, word));
        Optional<Type> answer = target.operation()
                .answer()
                .map(schema -> Types.of(target.service().api(), schema));
        if (answer.isEmpty()) {
            reportNoAnswer(entry, target);
            return Optional.empty();
        }
        Scope inside = scope.with(Variable.of("out", answer.get(), "out"));
        Optional<Expression> items = paging.items().flatMap(node -> list(node, inside));
        Optional<Expression> total = paging.total()
                .flatMap(node -> values.value(node, inside))
                .filter(value -> values.fits(value, Types.WHOLE));
        return page.flatMap(number -> items.flatMap(list -> paging.max()
                .map(max -> new Paging(
                        number, paging.from(), size, number(paging.length()), list, total, number(Optional.of(max))))));
    }

    private void within(ScalarNode number, String word, long most) {
        JsonNode value = Literal.json(number);
        if (!value.canConvertToLong() || value.longValue() < 1 || value.longValue() > most) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    number.position(),
                    "\"%s\" is between 1 and %d".formatted(word, most));
        }
    }

    private Optional<Parameter> parameter(Target target, ScalarNode word) {
        return world.operations()
                .parameter(target, word)
                .map(Target.Parameter::parameter)
                .filter(parameter -> whole(target, parameter, word));
    }

    private boolean whole(Target target, Parameter parameter, ScalarNode word) {
        boolean whole = Types.of(target.service().api(), parameter.schema()) instanceof Type.Whole;
        if (!whole) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    word.position(),
                    "the parameter \"%s\" is not a whole number, so it cannot number pages".formatted(word.value()));
        }
        return whole;
    }

    private Optional<Expression> list(ScalarNode node, Scope scope) {
        Optional<Expression> items = values.value(node, scope);
        items.filter(value -> !(value.type() instanceof Type.ListOf))
                .ifPresent(value -> problems.error(
                        CheckRule.NOT_A_LIST,
                        node.position(),
                        "the items of a page are a list, and this is of type \"%s\""
                                .formatted(value.type().words()),
                        "select the list in the answer, such as ${{ out.items }}"));
        return items.filter(value -> value.type() instanceof Type.ListOf);
    }

    private void reportNoAnswer(StepEntry.Pages entry, Target target) {
        problems.error(
                CheckRule.NO_ANSWER,
                entry.request().operation().position(),
                "\"%s\" answers nothing that could have pages"
                        .formatted(target.operation().id()));
    }

    private static long number(Optional<ScalarNode> node) {
        return node.map(each -> Literal.json(each).longValue()).orElse(0L);
    }
}
