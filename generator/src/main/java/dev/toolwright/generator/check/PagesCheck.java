package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Function;
import dev.toolwright.generator.expression.Macro;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Shape;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.plan.Paging;
import dev.toolwright.generator.plan.Paging.Way;
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

/** How a list is read page by page; keeps pages-without-max, pages-filtered and not-a-list. */
final class PagesCheck {
    private static final long PARALLEL = 4;

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
        Stream<ScalarNode> ways = paging.by().stream()
                .filter(way -> !way.key().value().equals("link"))
                .map(way -> (ScalarNode) way.value());
        return Stream.concat(ways, paging.size().stream())
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
        paging.parallel().ifPresent(parallel -> within(parallel, "parallel", 16));
        Optional<Parameter> size = paging.size().flatMap(word -> parameter(target, word));
        Optional<Type> answer = target.operation()
                .answer()
                .map(schema -> Types.of(target.service().api(), schema));
        if (answer.isEmpty()) {
            reportNoAnswer(entry, target);
            return Optional.empty();
        }
        Scope inside = scope.with(Variable.of("out", answer.get(), "out"));
        Optional<Way> way = new PagingWays(world).resolve(entry, target, inside);
        Optional<Expression> items = paging.content().items().flatMap(node -> list(node, inside));
        Optional<Expression> total = paging.content()
                .total()
                .flatMap(node -> values.value(node, inside))
                .filter(value -> values.fits(value, Types.WHOLE));
        return way.flatMap(how -> items.flatMap(list -> paging.max()
                .map(max -> new Paging(
                        how,
                        size,
                        number(paging.length()),
                        list,
                        total,
                        number(Optional.of(max)),
                        paging.parallel().isEmpty() ? PARALLEL : number(paging.parallel())))));
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
        return new PagingWays(world).whole(target, word);
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
        return items.filter(value -> value.type() instanceof Type.ListOf).filter(value -> complete(node, value));
    }

    /** Keeps pages-filtered: how many items a page has tells whether there is another one. */
    private boolean complete(ScalarNode node, Expression items) {
        boolean complete = whole(items);
        if (!complete) {
            problems.error(
                    CheckRule.PAGES_FILTERED,
                    node.position(),
                    "\"%s\" may be shorter than the page, and then there would seem to be no other page"
                            .formatted(items.origin().text()),
                    "take the whole list here, and filter afterwards: ${{ name.items.filter(…) }}");
        }
        return complete;
    }

    private static boolean whole(Expression items) {
        return switch (items) {
            case Expression.VariableUse use -> true;
            case Expression.Select select -> true;
            case Expression.Index index -> true;
            case Expression.Comprehension each ->
                each.macro() == Macro.MAP && each.bodies().size() == 1 && whole(each.list());
            case Expression.Call call ->
                call.function() == Function.OR && whole(call.arguments().getFirst());
            default -> false;
        };
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
