package dev.toolwright.generator.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;

/** Types operators and the conditional. */
final class Operations {
    private final Typing typing;

    Operations(Typing typing) {
        this.typing = typing;
    }

    Optional<Expression> operation(Operator operator, CelExpr part, Locals names) {
        return typing.all(part.call().args(), names).flatMap(operands -> switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, NEGATE -> arithmetic(operator, part, operands);
            case EQUAL, NOT_EQUAL -> equality(operator, part, operands);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> order(operator, part, operands);
            case AND, OR, NOT -> logic(operator, part, operands);
            case IN -> membership(part, operands);
        });
    }

    Optional<Expression> conditional(CelExpr part, Locals names) {
        return typing.all(part.call().args(), names).flatMap(parts -> conditional(part, parts));
    }

    private Optional<Expression> conditional(CelExpr part, List<Expression> parts) {
        if (!(parts.get(0).type() instanceof Type.Bool)) {
            return notBoolean(part, "?:", parts.get(0));
        }
        Type then = parts.get(1).type();
        Type otherwise = parts.get(2).type();
        Optional<Type> joined = Types.join(then, otherwise);
        if (joined.isEmpty()) {
            return typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    part,
                    "the two results of \"?:\" are " + Words.a(then) + " and " + Words.a(otherwise),
                    conversion(parts.get(1), parts.get(2)));
        }
        return Optional.of(new Expression.Conditional(
                parts.get(0), parts.get(1), parts.get(2), joined.get(), typing.origin(part)));
    }

    private Optional<Expression> arithmetic(Operator operator, CelExpr part, List<Expression> operands) {
        Optional<Type> result = result(operator, operands);
        if (result.isPresent()) {
            return done(operator, part, operands, result.get());
        }
        String kinds = operands.size() == 1
                ? Words.a(operands.getFirst().type())
                : operands.get(0).type().words() + " and "
                        + operands.get(1).type().words();
        return typing.wrong(
                ExpressionRule.TYPE_MISMATCH,
                part,
                "\"" + operator.symbol() + "\" cannot " + operator.verb() + " " + kinds,
                operands.size() == 1 ? known(operands.getFirst()) : conversion(operands.get(0), operands.get(1)));
    }

    private static Optional<Type> result(Operator operator, List<Expression> operands) {
        Type first = operands.getFirst().type();
        Type last = operands.getLast().type();
        if (operator == Operator.ADD && first instanceof Type.ListOf && last instanceof Type.ListOf) {
            return Types.join(first, last).map(Type::notNull);
        }
        boolean alike = first.notNull().equals(last.notNull());
        boolean allowed = Types.number(first) && (operator != Operator.REMAINDER || first instanceof Type.Whole)
                || operator == Operator.ADD && first instanceof Type.Text;
        return alike && allowed ? Optional.of(first.notNull()) : Optional.empty();
    }

    private Optional<Expression> equality(Operator operator, CelExpr part, List<Expression> operands) {
        Type first = operands.get(0).type();
        Type second = operands.get(1).type();
        if (Types.comparable(first, second)) {
            return done(operator, part, operands, Types.BOOL);
        }
        return typing.wrong(
                ExpressionRule.TYPE_MISMATCH,
                part,
                "\"" + operator.symbol() + "\" compares " + first.words() + " and " + second.words()
                        + ", which are never equal",
                objects(first, second).or(() -> conversion(operands.get(0), operands.get(1))));
    }

    private static Optional<String> objects(Type first, Type second) {
        boolean both = first instanceof Type.Struct && second instanceof Type.Struct;
        return both ? Optional.of("they have different fields; compare a field of each") : Optional.empty();
    }

    private Optional<Expression> order(Operator operator, CelExpr part, List<Expression> operands) {
        Type first = operands.get(0).type();
        Type second = operands.get(1).type();
        boolean alike = first.notNull().equals(second.notNull()) && Types.scalar(first);
        if (alike || Types.number(first) && Types.number(second)) {
            return done(operator, part, operands, Types.BOOL);
        }
        return typing.wrong(
                ExpressionRule.TYPE_MISMATCH,
                part,
                "\"" + operator.symbol() + "\" cannot compare " + first.words() + " and " + second.words(),
                conversion(operands.get(0), operands.get(1)));
    }

    private Optional<Expression> logic(Operator operator, CelExpr part, List<Expression> operands) {
        for (Expression operand : operands) {
            if (!(operand.type() instanceof Type.Bool)) {
                return notBoolean(part, operator.symbol(), operand);
            }
        }
        return done(operator, part, operands, Types.BOOL);
    }

    private Optional<Expression> notBoolean(CelExpr part, String symbol, Expression operand) {
        return typing.wrong(
                ExpressionRule.NEEDS_BOOLEAN,
                part,
                "\"" + symbol + "\" needs a boolean, and \"" + operand.origin().text() + "\" is "
                        + Words.a(operand.type()),
                condition(operand));
    }

    /** How to make a condition of it. */
    static Optional<String> condition(Expression expression) {
        String text = expression.origin().text();
        return switch (expression.type()) {
            case Type.Json json -> Optional.of("write bool(" + text + ")");
            case Type.ListOf list -> Optional.of("write size(" + text + ") > 0");
            case Type.Text string -> Optional.of("compare it, as in " + text + " != \"\"");
            case Type.Whole whole -> Optional.of("compare it, as in " + text + " != 0");
            case Type.Decimal decimal -> Optional.of("compare it, as in " + text + " != 0.0");
            case Type.Struct struct -> Optional.of("compare it, as in " + text + " != null");
            case Type.MapOf map -> Optional.of("compare it, as in " + text + " != null");
            case Type.Bool bool -> Optional.empty();
            case Type.Null none -> Optional.empty();
        };
    }

    private Optional<Expression> membership(CelExpr part, List<Expression> operands) {
        Type element = operands.get(0).type();
        Type container = operands.get(1).type();
        boolean fits =
                switch (container) {
                    case Type.ListOf list -> Types.comparable(element, list.element());
                    case Type.MapOf map -> element instanceof Type.Text;
                    case Type.Struct struct -> element instanceof Type.Text && Types.mapLike(struct);
                    case Type.Json json -> true;
                    default -> false;
                };
        if (fits) {
            return done(Operator.IN, part, operands, Types.BOOL);
        }
        String text = operands.get(1).origin().text();
        Optional<String> hint = container instanceof Type.Text
                ? Optional.of("write " + text + ".contains("
                        + operands.get(0).origin().text() + ")")
                : Optional.of("write has(" + text + ".name) to ask for a field")
                        .filter(any -> container instanceof Type.Struct);
        return typing.wrong(
                ExpressionRule.TYPE_MISMATCH,
                part,
                "\"in\" cannot look for " + Words.a(element) + " in " + Words.a(container),
                hint);
    }

    private Optional<Expression> done(Operator operator, CelExpr part, List<Expression> operands, Type type) {
        return Optional.of(new Expression.Operation(operator, operands, type, typing.origin(part)));
    }

    /** What would bring two values together. */
    private static Optional<String> conversion(Expression one, Expression other) {
        return known(one).or(() -> known(other)).or(() -> towards(one, other)).or(() -> towards(other, one));
    }

    private static Optional<String> known(Expression expression) {
        String text = expression.origin().text();
        return expression.type() instanceof Type.Json
                ? Optional.of("say what it is: write int(" + text + "), double(" + text + ") or string(" + text + ")")
                : Optional.empty();
    }

    private static Optional<String> towards(Expression wanted, Expression given) {
        String text = given.origin().text();
        if (wanted.type() instanceof Type.Text && Types.scalar(given.type())) {
            return Optional.of("write string(" + text + ")");
        }
        if (wanted.type() instanceof Type.Decimal && given.type() instanceof Type.Whole) {
            return Optional.of(
                    given instanceof Expression.Constant ? "write " + text + ".0" : "write double(" + text + ")");
        }
        return Optional.empty();
    }
}
