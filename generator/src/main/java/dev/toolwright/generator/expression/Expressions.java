package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import java.util.Optional;

/**
 * Turns values of tools.yaml into typed expressions. What is wrong goes to the problems; a result is absent exactly when
 * something was wrong with it.
 */
public final class Expressions {
    private final Problems problems;

    public Expressions(Problems problems) {
        this.problems = problems;
    }

    /**
     * Any value: mappings and lists become literals, a scalar that is one {@code ${{ … }}} keeps the expression's type, text
     * with expressions in it becomes an {@link Expression.Interpolation}, everything else is a constant of YAML's type.
     */
    public Optional<Expression> value(Node node, Scope scope) {
        throw new UnsupportedOperationException("not yet: " + node + scope + problems);
    }

    /** A condition, such as of {@code when}; its type is boolean, possibly nullable (null is an error when the tool runs). */
    public Optional<Expression> condition(Node node, Scope scope) {
        throw new UnsupportedOperationException("not yet: " + node + scope);
    }

    /** Text for people, such as {@code text} and {@code fail}: always an {@link Expression.Interpolation} or a constant. */
    public Optional<Expression> text(Node node, Scope scope) {
        throw new UnsupportedOperationException("not yet: " + node + scope);
    }

    /** Reports the expression unless its type may stand where the other is wanted; null aside. */
    public boolean fits(Expression expression, Type wanted) {
        throw new UnsupportedOperationException("not yet: " + expression + wanted);
    }
}
