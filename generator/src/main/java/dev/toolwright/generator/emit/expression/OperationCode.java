package dev.toolwright.generator.emit.expression;

import com.palantir.javapoet.CodeBlock;
import dev.toolwright.generator.expression.Expression;
import dev.toolwright.generator.expression.Operator;
import dev.toolwright.generator.expression.Type;
import java.util.Objects;

/** Operators. */
final class OperationCode {
    private final Nodes nodes;

    OperationCode(Nodes nodes) {
        this.nodes = nodes;
    }

    Java of(Expression.Operation operation, Frame frame) {
        Expression first = operation.operands().getFirst();
        Expression second = operation.operands().getLast();
        return switch (operation.operator()) {
            case ADD -> add(operation, first, second, frame);
            case SUBTRACT -> arithmetic("subtract", operation, frame);
            case MULTIPLY -> arithmetic("multiply", operation, frame);
            case DIVIDE -> arithmetic("divide", operation, frame);
            case REMAINDER -> arithmetic("remainder", operation, frame);
            case NEGATE -> negate(operation, first, frame);
            case EQUAL -> equal(first, second, frame);
            case NOT_EQUAL -> not(equal(first, second, frame));
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(operation.operator(), first, second, frame);
            case AND -> logic(Level.AND, "&&", first, second, frame);
            case OR -> logic(Level.OR, "||", first, second, frame);
            case NOT -> not(nodes.need(first, frame));
            case IN -> in(operation, first, second, frame);
        };
    }

    private Java add(Expression.Operation operation, Expression first, Expression second, Frame frame) {
        if (operation.type() instanceof Type.Text) {
            return new Java(
                    CodeBlock.of(
                            "$L$W+ $L",
                            nodes.need(first, frame).at(Level.ADDITIVE),
                            nodes.need(second, frame).at(Level.UNARY)),
                    Level.ADDITIVE,
                    false);
        }
        if (operation.type() instanceof Type.ListOf) {
            return Java.primary(
                    "$T.concat($L,$W$L)",
                    Runtime.LISTS,
                    nodes.as(first, operation.type(), frame).code(),
                    nodes.as(second, operation.type(), frame).code());
        }
        return arithmetic("add", operation, frame);
    }

    private Java arithmetic(String method, Expression.Operation operation, Frame frame) {
        return Java.primitive(
                Level.PRIMARY,
                "$T.$L($L,$W$L,$W$L)",
                Runtime.NUMBERS,
                method,
                nodes.need(operation.operands().get(0), frame).code(),
                nodes.need(operation.operands().get(1), frame).code(),
                Literals.text(operation.origin().text()));
    }

    private Java negate(Expression.Operation operation, Expression operand, Frame frame) {
        CodeBlock value = nodes.need(operand, frame).at(Level.PRIMARY);
        return operation.type() instanceof Type.Decimal
                ? Java.primitive(Level.UNARY, "-$L", value)
                : Java.primitive(
                        Level.PRIMARY,
                        "$T.negate($L,$W$L)",
                        Runtime.NUMBERS,
                        value,
                        Literals.text(operation.origin().text()));
    }

    private Java equal(Expression first, Expression second, Frame frame) {
        if (first.type() instanceof Type.Null || second.type() instanceof Type.Null) {
            return isNull(first.type() instanceof Type.Null ? second : first, frame);
        }
        Java one = nodes.of(first, frame);
        Java other = nodes.of(second, frame);
        boolean alike = first.type().notNull().equals(second.type().notNull());
        boolean scalar = alike && JavaTypes.of(first.type().notNull()).isPrimitive();
        if (scalar
                && (one.primitive() && !second.type().nullable()
                        || other.primitive() && !first.type().nullable())) {
            return Java.primitive(Level.EQUALITY, "$L == $L", one.at(Level.EQUALITY), other.at(Level.RELATIONAL));
        }
        if (alike && (first.type() instanceof Type.Whole || first.type() instanceof Type.Bool)) {
            return Java.primitive(Level.PRIMARY, "$T.equals($L,$W$L)", Objects.class, one.code(), other.code());
        }
        return alike && first.type() instanceof Type.Text
                ? equalText(first, second, one, other)
                : Java.primitive(Level.PRIMARY, "$T.same($L,$W$L)", Runtime.VALUES, one.code(), other.code());
    }

    private static Java equalText(Expression first, Expression second, Java one, Java other) {
        boolean literal = second instanceof Expression.Constant;
        if (!second.type().nullable() && (literal || first.type().nullable())) {
            return Java.primitive(Level.PRIMARY, "$L.equals($L)", other.at(Level.PRIMARY), one.code());
        }
        return first.type().nullable()
                ? Java.primitive(Level.PRIMARY, "$T.equals($L,$W$L)", Objects.class, one.code(), other.code())
                : Java.primitive(Level.PRIMARY, "$L.equals($L)", one.at(Level.PRIMARY), other.code());
    }

    private Java isNull(Expression expression, Frame frame) {
        if (expression.type() instanceof Type.Null) {
            return Java.primitive(Level.PRIMARY, "true");
        }
        return expression.type().nullable()
                ? Java.primitive(
                        Level.EQUALITY,
                        "$L == null",
                        nodes.of(expression, frame).at(Level.EQUALITY))
                : Java.primitive(Level.PRIMARY, "false");
    }

    private static Java not(Java java) {
        return Java.primitive(Level.UNARY, "!$L", java.at(Level.UNARY));
    }

    private Java order(Operator operator, Expression first, Expression second, Frame frame) {
        Java one = nodes.need(first, frame);
        Java other = nodes.need(second, frame);
        boolean alike = first.type().notNull().equals(second.type().notNull());
        if (alike && (first.type() instanceof Type.Whole || first.type() instanceof Type.Decimal)) {
            return Java.primitive(
                    Level.RELATIONAL, "$L $L $L", one.at(Level.ADDITIVE), operator.symbol(), other.at(Level.ADDITIVE));
        }
        return Java.primitive(
                Level.RELATIONAL,
                "$T.compare($L,$W$L) $L 0",
                first.type() instanceof Type.Bool ? Boolean.class : Runtime.ORDER,
                one.code(),
                other.code(),
                operator.symbol());
    }

    private Java logic(Level level, String symbol, Expression first, Expression second, Frame frame) {
        return Java.primitive(
                level,
                "$L$W$L $L",
                nodes.need(first, frame).at(level),
                symbol,
                nodes.need(second, frame).at(level));
    }

    private Java in(Expression.Operation operation, Expression element, Expression container, Frame frame) {
        CodeBlock value = nodes.of(element, frame).code();
        CodeBlock within = nodes.need(container, frame).code();
        return container.type() instanceof Type.ListOf
                ? Java.primitive(Level.PRIMARY, "$T.in($L,$W$L)", Runtime.VALUES, value, within)
                : Java.primitive(
                        Level.PRIMARY,
                        "$T.in($L,$W$L,$W$L)",
                        Runtime.VALUES,
                        value,
                        within,
                        Literals.text(operation.origin().text()));
    }
}
