package dev.toolwright.generator.emit.expression;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Type;
import java.util.Map;

/**
 * Java for expressions, each form for the place where it stands. Variables that it uses must be effectively final: they may
 * occur inside of a lambda.
 */
public final class ExpressionCode {
    private final Nodes nodes;
    private final Frame frame;

    /** What becomes of a field of a mapping whose value is null. */
    public enum Nulls {
        /** It stays, as JSON null: for bodies and patches, where null means to remove. */
        KEPT,
        /** It is left out: everywhere else. */
        LEFT_OUT
    }

    /** @param names the names taken in the method that the code will stand in; it is not changed */
    public ExpressionCode(NameAllocator names, Nulls nulls) {
        this.nodes = new Nodes(nulls);
        this.frame = new Frame(names.clone(), Map.of());
    }

    /** A Java expression of the type that {@link JavaTypes#of} says. */
    public CodeBlock value(Expression expression) {
        return nodes.of(expression, frame).code();
    }

    /**
     * A Java expression of the type that {@link JavaTypes#of} says for the wanted type, which the expression fits. Where the
     * wanted type has no null, null is an error when the tool runs.
     */
    public CodeBlock value(Expression expression, Type wanted) {
        return nodes.as(expression, wanted, frame).code();
    }

    /** A {@code JsonNode}, or null where the value is null: for bodies, results and settings. */
    public CodeBlock json(Expression expression) {
        return nodes.json(expression, frame).code();
    }

    /** An {@code ObjectNode}, for an expression whose type is an object; null is an error when the tool runs. */
    public CodeBlock object(Expression expression) {
        if (expression instanceof Expression.MapLiteral literal) {
            return nodes.fields(literal, frame, "object");
        }
        return CodeBlock.of(
                "($T) $L", ObjectNode.class, nodes.need(expression, frame).at(Level.UNARY));
    }

    /** A {@code boolean}; null is an error when the tool runs. */
    public CodeBlock condition(Expression expression) {
        return nodes.need(expression, frame).code();
    }

    /** A {@code String} for a person: null is empty text. In other places the same text with null in it is an error. */
    public CodeBlock text(Expression expression) {
        return nodes.text(expression, frame).code();
    }
}
