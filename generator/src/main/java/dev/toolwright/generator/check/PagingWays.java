package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.openapi.Operation.Parameter;
import dev.toolwright.generator.plan.Paging.Cursor;
import dev.toolwright.generator.plan.Paging.Link;
import dev.toolwright.generator.plan.Paging.Numbered;
import dev.toolwright.generator.plan.Paging.Way;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.StepEntry;
import java.util.Optional;

/** How one page leads to another; keeps paging-way. */
final class PagingWays {
    private final World world;
    private final Problems problems;

    PagingWays(World world) {
        this.world = world;
        this.problems = world.problems();
    }

    /** @param inside with the answer, called {@code out} */
    Optional<Way> resolve(StepEntry.Pages entry, Target target, Scope inside) {
        StepEntry.Paging paging = entry.paging();
        if (paging.by().size() != 1) {
            Position position = paging.by().isEmpty()
                    ? entry.position()
                    : paging.by().get(1).key().position();
            report(
                    position,
                    "pages are asked for in one way, and here are "
                            + paging.by().size());
            return Optional.empty();
        }
        Entry by = paging.by().getFirst();
        ScalarNode word = (ScalarNode) by.value();
        return switch (by.key().value()) {
            case "page" -> numbered(paging, target, word, false);
            case "offset" -> numbered(paging, target, word, true);
            case "cursor" -> cursor(paging, target, word, inside);
            default -> paging.next().isPresent() ? needless(paging) : Optional.of(new Link(word.value()));
        };
    }

    private Optional<Way> numbered(StepEntry.Paging paging, Target target, ScalarNode word, boolean offset) {
        Optional<Parameter> parameter = whole(target, word);
        if (paging.next().isPresent()) {
            return needless(paging);
        }
        long from =
                paging.from().map(number -> Literal.json(number).longValue()).orElse(0L);
        return parameter.map(found -> new Numbered(found, from, offset));
    }

    private Optional<Way> needless(StepEntry.Paging paging) {
        report(paging.next().orElseThrow().position(), "\"next\" stands beside \"cursor\" only");
        return Optional.empty();
    }

    private Optional<Way> cursor(StepEntry.Paging paging, Target target, ScalarNode word, Scope inside) {
        Optional<Parameter> parameter = world.operations()
                .parameter(target, word)
                .map(Target.Parameter::parameter)
                .filter(found -> isCursor(target, found, word));
        if (paging.next().isEmpty()) {
            report(word.position(), "the way from page to page is not told");
            return Optional.empty();
        }
        Optional<Expression> next = world.values()
                .value(paging.next().get(), inside)
                .filter(value -> world.values().fits(value, Types.TEXT));
        return parameter.flatMap(found -> next.map(value -> new Cursor(found, value)));
    }

    private boolean isCursor(Target target, Parameter parameter, ScalarNode word) {
        Type type = Types.of(target.service().api(), parameter.schema());
        boolean right = type instanceof Type.Text && !parameter.required();
        if (!right) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    word.position(),
                    "the parameter \"%s\" is not an optional text, so it cannot lead from page to page"
                            .formatted(word.value()));
        }
        return right;
    }

    /** The parameter, where it can be a number. */
    Optional<Parameter> whole(Target target, ScalarNode word) {
        return world.operations()
                .parameter(target, word)
                .map(Target.Parameter::parameter)
                .filter(parameter -> isWhole(target, parameter, word));
    }

    private boolean isWhole(Target target, Parameter parameter, ScalarNode word) {
        boolean whole = Types.of(target.service().api(), parameter.schema()) instanceof Type.Whole;
        if (!whole) {
            problems.error(
                    CheckRule.VALUE_DOES_NOT_FIT,
                    word.position(),
                    "the parameter \"%s\" is not a whole number, so it cannot number pages".formatted(word.value()));
        }
        return whole;
    }

    private void report(Position position, String message) {
        problems.error(
                CheckRule.PAGING_WAY,
                position,
                message,
                "write by: {page: …}, {offset: …}, {cursor: …, next: ${{ out.… }}} or {link: next}");
    }
}
