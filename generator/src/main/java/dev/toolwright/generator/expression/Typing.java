package dev.toolwright.generator.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every part of a parsed expression its type. A part is absent when it is wrong; that has been reported then, and
 * whatever contains it is absent without a further word.
 */
final class Typing {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Written written;
    private final CelSource positions;
    private final Problems problems;
    private final Selections selections;
    private final Operations operations;
    private final Calls calls;

    private Typing(Written written, CelSource positions, Problems problems) {
        this.written = written;
        this.positions = positions;
        this.problems = problems;
        this.selections = new Selections(this);
        this.operations = new Operations(this);
        this.calls = new Calls(this);
    }

    static Optional<Expression> of(CelAbstractSyntaxTree tree, Written written, Scope scope, Problems problems) {
        return new Typing(written, tree.getSource(), problems).type(tree.getExpr(), Locals.of(scope));
    }

    Optional<Expression> type(CelExpr part, Locals names) {
        Optional<Expression> typed = root(part, names);
        if (typed.isPresent()
                && typed.get() instanceof Expression.VariableUse use
                && use.variable().java().whole().isEmpty()) {
            return wrong(
                    ExpressionRule.NOT_A_WHOLE_VALUE,
                    part,
                    "\"" + use.variable().name() + "\" has only fields; it is not a value by itself",
                    Optional.of("select one, such as " + use.variable().name() + "."
                            + use.variable().java().fields().keySet().stream()
                                    .sorted()
                                    .findFirst()
                                    .orElse("name")));
        }
        return typed;
    }

    /** What stands before the dot of a selection: there, a variable that has only fields is welcome. */
    Optional<Expression> root(CelExpr part, Locals names) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part);
            case IDENT -> name(part, names);
            case SELECT -> selections.select(part, names);
            case CALL -> call(part, names);
            case LIST -> list(part, names);
            case MAP -> map(part, names);
            case STRUCT -> unsupported(part, "message literals such as Name{field: value}", "write {\"field\": value}");
            case COMPREHENSION, NOT_SET -> throw new IllegalStateException("the parser made a " + part.getKind());
        };
    }

    /** Absent when one of them is. */
    Optional<List<Expression>> all(List<CelExpr> parts, Locals names) {
        List<Expression> typed = new ArrayList<>();
        parts.forEach(part -> type(part, names).ifPresent(typed::add));
        return typed.size() == parts.size() ? Optional.of(typed) : Optional.empty();
    }

    Origin origin(CelExpr part) {
        return written.origin(part, positions);
    }

    Optional<Expression> wrong(ExpressionRule rule, CelExpr part, String message, Optional<String> hint) {
        problems.error(rule, origin(part).position(), message, hint);
        return Optional.empty();
    }

    Optional<Expression> unsupported(CelExpr part, String what, String hint) {
        return wrong(ExpressionRule.NOT_SUPPORTED, part, what + " are not supported", Optional.of(hint));
    }

    private Optional<Expression> call(CelExpr part, Locals names) {
        String function = part.call().function();
        return switch (function) {
            case "_[_]" -> selections.index(part, names);
            case "_?_:_" -> operations.conditional(part, names);
            default ->
                Operator.named(function)
                        .map(operator -> operations.operation(operator, part, names))
                        .orElseGet(() -> calls.call(part, names));
        };
    }

    private Optional<Expression> name(CelExpr part, Locals names) {
        String name = part.ident().name();
        Optional<Type> element = names.element(name);
        if (element.isPresent()) {
            return Optional.of(new Expression.Element(name, element.get(), origin(part)));
        }
        Optional<Variable> variable = names.scope().variable(name);
        if (variable.isPresent()) {
            return Optional.of(
                    new Expression.VariableUse(variable.get(), variable.get().type(), origin(part)));
        }
        return wrong(
                ExpressionRule.UNKNOWN_VARIABLE,
                part,
                "there is no variable \"" + name + "\" here",
                near(name, names.names()));
    }

    private static Optional<String> near(String name, Set<String> names) {
        Set<String> words = new LinkedHashSet<>(names);
        words.addAll(List.of("true", "false", "null"));
        return Nearest.hint(name, words);
    }

    private Optional<Expression> constant(CelExpr part) {
        CelConstant constant = part.constant();
        return switch (constant.getKind()) {
            case NULL_VALUE -> constant(part, JSON.nullNode(), Types.NULL);
            case BOOLEAN_VALUE -> constant(part, JSON.booleanNode(constant.booleanValue()), Types.BOOL);
            case INT64_VALUE -> constant(part, JSON.numberNode(constant.int64Value()), Types.WHOLE);
            case DOUBLE_VALUE -> decimal(part, constant.doubleValue());
            case STRING_VALUE -> constant(part, JSON.textNode(constant.stringValue()), Types.TEXT);
            case UINT64_VALUE -> unsupported(part, "unsigned integers", "leave out the u");
            case BYTES_VALUE -> unsupported(part, "bytes", "leave out the b to have text");
            case NOT_SET, DURATION_VALUE, TIMESTAMP_VALUE ->
                throw new IllegalStateException("the parser made a constant " + constant.getKind());
        };
    }

    private Optional<Expression> constant(CelExpr part, JsonNode value, Type type) {
        return Optional.of(new Expression.Constant(value, type, origin(part)));
    }

    private Optional<Expression> decimal(CelExpr part, double value) {
        if (Double.isInfinite(value)) {
            return wrong(
                    ExpressionRule.EXPRESSION_SYNTAX,
                    part,
                    "the number is too large",
                    Optional.of("the greatest number is 1.7976931348623157e308"));
        }
        return constant(part, JSON.numberNode(value), Types.DECIMAL);
    }

    private Optional<Expression> list(CelExpr part, Locals names) {
        return all(part.list().elements(), names).map(elements -> literal(elements, origin(part)));
    }

    static Expression.ListLiteral literal(List<Expression> elements, Origin origin) {
        Type element = elements.stream()
                .map(Expression::type)
                .reduce(Types::joinOrJson)
                .map(Typing::concrete)
                .orElse(Types.NULL);
        return new Expression.ListLiteral(elements, Types.list(element), origin);
    }

    /** A list of nothing but null is a list of any values. */
    static Type concrete(Type element) {
        return element instanceof Type.Null ? Types.JSON.orNull() : element;
    }

    private Optional<Expression> map(CelExpr part, Locals names) {
        List<Expression.Entry> entries = new ArrayList<>();
        part.map().entries().forEach(entry -> entry(entry, names).ifPresent(entries::add));
        if (entries.size() < part.map().entries().size()) {
            return Optional.empty();
        }
        return repeated(entries)
                .map(key -> wrong(
                        ExpressionRule.EXPRESSION_SYNTAX,
                        part,
                        "the map has the key \"" + key + "\" twice",
                        Optional.of("leave one of them out")))
                .orElseGet(() -> Optional.of(mapLiteral(entries, origin(part))));
    }

    private Optional<Expression.Entry> entry(CelExpr.CelMap.Entry entry, Locals names) {
        if (entry.key().getKind() == Kind.IDENT
                && !names.names().contains(entry.key().ident().name())) {
            String name = entry.key().ident().name();
            wrong(
                    ExpressionRule.UNKNOWN_VARIABLE,
                    entry.key(),
                    "there is no variable \"" + name + "\" here",
                    Optional.of("for a field of this name write \"" + name + "\": …"));
            return Optional.empty();
        }
        Optional<Expression> key = type(entry.key(), names).flatMap(typed -> textKey(entry.key(), typed));
        Optional<Expression> value = type(entry.value(), names);
        return key.flatMap(name -> value.map(typed -> new Expression.Entry(name, typed)));
    }

    private Optional<Expression> textKey(CelExpr part, Expression key) {
        return key.type() instanceof Type.Text
                ? Optional.of(key)
                : wrong(
                        ExpressionRule.TYPE_MISMATCH,
                        part,
                        "the key of a map is a string, not " + Words.a(key.type()),
                        Optional.of("write string(" + key.origin().text() + ")"));
    }

    private static Optional<String> repeated(List<Expression.Entry> entries) {
        Map<String, Expression> seen = new LinkedHashMap<>();
        return entries.stream()
                .flatMap(entry -> constantText(entry.key()).stream())
                .filter(key -> seen.put(key, entries.getFirst().key()) != null)
                .findFirst();
    }

    static Optional<String> constantText(Expression expression) {
        return expression instanceof Expression.Constant constant
                        && constant.value().isTextual()
                ? Optional.of(constant.value().textValue())
                : Optional.empty();
    }

    /** A shape where all names are known at build time, otherwise a map. */
    static Expression.MapLiteral mapLiteral(List<Expression.Entry> entries, Origin origin) {
        Map<String, Type> fields = new LinkedHashMap<>();
        entries.forEach(entry -> constantText(entry.key())
                .ifPresent(name -> fields.put(name, entry.value().type())));
        if (fields.size() == entries.size() && !entries.isEmpty()) {
            return new Expression.MapLiteral(entries, new Type.Struct(Shape.of(fields), false), origin);
        }
        Type value = entries.stream()
                .map(entry -> entry.value().type())
                .reduce(Types::joinOrJson)
                .orElse(Types.JSON);
        return new Expression.MapLiteral(entries, new Type.MapOf(concrete(value), false), origin);
    }
}
