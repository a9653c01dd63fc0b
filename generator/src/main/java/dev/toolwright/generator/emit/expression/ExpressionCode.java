package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.toolwright.generator.expression.Expression;

/**
 * Java for expressions, each form for the place where it stands. Variables that it uses must be effectively final: they may
 * occur inside of a lambda.
 */
public final class ExpressionCode {
    private final NameAllocator names;
    private final Nulls nulls;

    /** What becomes of a field of a mapping whose value is null. */
    public enum Nulls {
        /** It stays, as JSON null: for bodies and patches, where null means to remove. */
        KEPT,
        /** It is left out: everywhere else. */
        LEFT_OUT
    }

    /** @param names the names taken in the method that the code will stand in; it is not changed */
    public ExpressionCode(NameAllocator names, Nulls nulls) {
        this.names = names;
        this.nulls = nulls;
    }

    /** A Java expression of the type that {@link JavaTypes#of} says. */
    public CodeBlock value(Expression expression) {
        throw new UnsupportedOperationException("not yet: " + expression + names + nulls);
    }

    /** A {@code JsonNode}, or null where the value is null: for bodies, results and settings. */
    public CodeBlock json(Expression expression) {
        throw new UnsupportedOperationException("not yet: " + expression);
    }

    /** A {@code boolean}; null is an error when the tool runs. */
    public CodeBlock condition(Expression expression) {
        throw new UnsupportedOperationException("not yet: " + expression);
    }

    /** A {@code String} for a person: null is empty text. */
    public CodeBlock text(Expression expression) {
        throw new UnsupportedOperationException("not yet: " + expression);
    }
}
