package dev.toolwright.generator.check;

import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Scope;
import dev.toolwright.generator.expression.Type;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.expression.Variable;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.Optional;

/** The list in an operation's answer out of which something is chosen; keeps no-answer and not-a-list for it. */
final class Candidates {
    private final World world;
    private final Problems problems;
    private final Scope scope;

    Candidates(World world, Scope scope) {
        this.world = world;
        this.problems = world.problems();
        this.scope = scope;
    }

    /** @param node an expression in which "out" is the answer of the operation */
    Optional<Expression> list(ScalarNode node, Target target) {
        Optional<Type> answer = target.operation()
                .answer()
                .map(schema -> Types.of(target.service().api(), schema));
        if (answer.isEmpty()) {
            problems.error(
                    CheckRule.NO_ANSWER,
                    node.position(),
                    "\"%s\" answers nothing to choose from"
                            .formatted(target.operation().id()));
            return Optional.empty();
        }
        Optional<Expression> items = world.values().value(node, scope.with(Variable.of("out", answer.get(), "out")));
        items.filter(value -> !isList(value))
                .ifPresent(value -> problems.error(
                        CheckRule.NOT_A_LIST,
                        node.position(),
                        "the candidates are a list, and this is of type \"%s\""
                                .formatted(value.type().words()),
                        "select the list in the answer, such as ${{ out.items }}"));
        return items.filter(Candidates::isList);
    }

    /** The scope in which one of them is called "item". */
    Scope each(Type element) {
        return scope.with(Variable.of("item", element, "item"));
    }

    static Type element(Expression list) {
        return ((Type.ListOf) list.type()).element();
    }

    private static boolean isList(Expression value) {
        return value.type() instanceof Type.ListOf;
    }
}
