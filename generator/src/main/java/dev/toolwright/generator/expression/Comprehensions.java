package dev.toolwright.generator.expression;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types macros over lists. */
final class Comprehensions {
    private final Typing typing;

    Comprehensions(Typing typing) {
        this.typing = typing;
    }

    Optional<Expression> comprehension(Macro macro, CelExpr part, Locals names) {
        List<CelExpr> arguments = part.call().args();
        boolean enough =
                arguments.size() == (macro == Macro.TOP ? 3 : 2) || macro == Macro.MAP && arguments.size() == 3;
        if (part.call().target().isEmpty() || !enough || arguments.getFirst().getKind() != Kind.IDENT) {
            return typing.wrong(
                    ExpressionRule.WRONG_ARGUMENTS,
                    part,
                    "\"" + macro.word() + "\" is called on a list with a name for its elements and " + body(macro),
                    Optional.of("write list." + macro.word() + (macro == Macro.TOP ? "(x, …, 10)" : "(x, …)")));
        }
        return typing.type(part.call().target().orElseThrow(), names)
                .flatMap(list -> element(part, list).flatMap(type -> typed(macro, part, list, type, names)));
    }

    private static String body(Macro macro) {
        return macro.tests() ? "a condition" : macro == Macro.TOP ? "a key, and a number" : "a value";
    }

    private Optional<Type> element(CelExpr part, Expression list) {
        return switch (list.type()) {
            case Type.ListOf of -> Optional.of(of.element());
            case Type.MapOf map -> Optional.of(Types.TEXT);
            case Type.Json json -> Optional.of(Types.JSON.orNull());
            default -> {
                typing.wrong(
                        ExpressionRule.TYPE_MISMATCH,
                        part,
                        "\"" + part.call().function() + "\" needs a list, and \""
                                + list.origin().text() + "\" is " + Words.a(list.type()),
                        Optional.empty());
                yield Optional.empty();
            }
        };
    }

    private Optional<Expression> typed(Macro macro, CelExpr part, Expression list, Type element, Locals names) {
        String variable = part.call().args().getFirst().ident().name();
        List<CelExpr> bodies = part.call().args().subList(1, part.call().args().size());
        // How many are wanted is not asked of each element.
        Locals inside = names.with(variable, element);
        Optional<List<Expression>> all = macro == Macro.TOP
                ? typing.all(bodies.subList(0, 1), inside).flatMap(key -> typing.all(bodies.subList(1, 2), names)
                        .map(count -> List.of(key.getFirst(), count.getFirst())))
                : typing.all(bodies, inside);
        return all.filter(typed -> fit(macro, bodies, typed)).map(typed -> {
            Type type = result(macro, element, typed.getLast().type());
            boolean passed = macro.passesNull() && list.type().nullable();
            return new Expression.Comprehension(
                    macro, list, variable, typed, passed ? type.orNull() : type, typing.origin(part));
        });
    }

    private boolean fit(Macro macro, List<CelExpr> parts, List<Expression> bodies) {
        boolean condition = macro.tests() || macro == Macro.MAP && bodies.size() == 2;
        Expression first = bodies.getFirst();
        if (condition && !(first.type() instanceof Type.Bool)) {
            typing.wrong(
                    ExpressionRule.NEEDS_BOOLEAN,
                    parts.getFirst(),
                    "\"" + macro.word() + "\" needs a condition, and \""
                            + first.origin().text() + "\" is " + Words.a(first.type()),
                    Operations.condition(first));
            return false;
        }
        boolean key = !macro.tests() && macro != Macro.MAP;
        if (key && !Types.scalar(first.type())) {
            typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    parts.getFirst(),
                    "\"" + macro.word() + "\" needs an integer, a number, a string or a boolean, and \""
                            + first.origin().text() + "\" is " + Words.a(first.type()),
                    Optional.empty());
            return false;
        }
        return macro != Macro.TOP || counts(parts.getLast(), bodies.getLast());
    }

    private boolean counts(CelExpr part, Expression count) {
        if (!(count.type() instanceof Type.Whole)) {
            typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    part,
                    "\"top\" needs an integer, and \"" + count.origin().text() + "\" is " + Words.a(count.type()),
                    Optional.empty());
        }
        return count.type() instanceof Type.Whole;
    }

    private static Type result(Macro macro, Type element, Type body) {
        return switch (macro) {
            case MAP -> Types.list(Typing.concrete(body));
            case FILTER, SORT_BY, SORT_BY_DESC, TOP -> Types.list(element);
            case INDEX_BY -> new Type.MapOf(Typing.concrete(element), false);
            case ALL, EXISTS, EXISTS_ONE -> Types.BOOL;
            case GROUP_BY -> Types.list(group(body, element));
        };
    }

    private static Type group(Type key, Type element) {
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("items", Types.list(element));
        return new Type.Struct(Shape.of(fields), false);
    }
}
