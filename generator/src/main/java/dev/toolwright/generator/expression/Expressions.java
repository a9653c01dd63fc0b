package dev.toolwright.generator.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns values of tools.yaml into typed expressions. What is wrong goes to the problems; a result is absent exactly when
 * something was wrong with it.
 */
public final class Expressions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Problems problems;

    private final Opinions opinions;

    /** @param opinions are asked here; whoever gives them has them told */
    public Expressions(Problems problems, Opinions opinions) {
        this.problems = problems;
        this.opinions = opinions;
    }

    /**
     * Any value: mappings and lists become literals, a scalar that is one {@code ${{ … }}} keeps the expression's type, text
     * with expressions in it becomes an {@link Expression.Interpolation}, everything else is a constant of YAML's type.
     */
    public Optional<Expression> value(Node node, Scope scope) {
        return switch (node) {
            case MapNode map -> mapping(map, scope);
            case ListNode list -> sequence(list, scope);
            case ScalarNode scalar -> scalar(scalar, scope);
        };
    }

    /**
     * A condition, such as of {@code when}: one expression or the word true or false. Its type is boolean, possibly nullable
     * (null is an error when the tool runs).
     */
    public Optional<Expression> condition(Node node, Scope scope) {
        return value(node, scope).filter(this::isBoolean);
    }

    /** Text for people, such as {@code text} and {@code fail}: a constant or an {@link Expression.Interpolation}, never null. */
    public Optional<Expression> text(ScalarNode scalar, Scope scope) {
        return Template.of(scalar, problems)
                .flatMap(template -> template.plain()
                        ? Optional.of(constant(scalar, JSON.textNode(plain(template)), Types.TEXT))
                        : interpolation(scalar, template, scope));
    }

    /**
     * Reports the expression unless its type may stand where the other is wanted; null aside. An integer may stand for a number:
     * in JSON it is one.
     */
    public boolean fits(Expression expression, Type wanted) {
        boolean whole = wanted instanceof Type.Decimal && expression.type() instanceof Type.Whole;
        boolean fits = whole || Types.accepts(wanted, expression.type());
        if (!fits) {
            problems.error(
                    ExpressionRule.TYPE_MISMATCH,
                    expression.origin().position(),
                    "\"" + expression.origin().text() + "\" is " + Words.a(expression.type()) + ", and "
                            + Words.a(wanted) + " is needed",
                    conversion(expression, wanted));
        }
        return fits;
    }

    private static Optional<String> conversion(Expression expression, Type wanted) {
        String text = expression.origin().text();
        if (written(expression) || !Types.scalar(expression.type()) && !(expression.type() instanceof Type.Json)) {
            return Optional.empty();
        }
        return switch (wanted) {
            case Type.Text string -> Optional.of("write string(" + text + ")");
            case Type.Whole whole -> Optional.of("write int(" + text + ")");
            case Type.Decimal decimal -> Optional.of("write double(" + text + ")");
            case Type.Bool bool -> Optional.of("write bool(" + text + ")");
            default -> Optional.empty();
        };
    }

    /** Whether it is a value of the YAML file, for which no advice about expressions helps. */
    private static boolean written(Expression expression) {
        return switch (expression) {
            case Expression.Constant constant -> true;
            case Expression.Interpolation text -> true;
            case Expression.MapLiteral map -> true;
            case Expression.ListLiteral list -> true;
            default -> false;
        };
    }

    private boolean isBoolean(Expression expression) {
        boolean is = expression.type() instanceof Type.Bool;
        if (!is) {
            problems.error(
                    ExpressionRule.NEEDS_BOOLEAN,
                    expression.origin().position(),
                    "a condition is needed, and \"" + expression.origin().text() + "\" is "
                            + Words.a(expression.type()),
                    written(expression)
                            ? Optional.of("write true, false or one ${{ … }}")
                            : Operations.condition(expression));
        }
        return is;
    }

    private Optional<Expression> mapping(MapNode map, Scope scope) {
        List<Expression.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : map.entries()) {
            Expression key = constant(entry.key(), JSON.textNode(entry.key().value()), Types.TEXT);
            value(entry.value(), scope).ifPresent(value -> entries.add(new Expression.Entry(key, value)));
        }
        return entries.size() < map.entries().size()
                ? Optional.empty()
                : Optional.of(Typing.mapLiteral(entries, new Origin(map.position(), "{…}")));
    }

    private Optional<Expression> sequence(ListNode list, Scope scope) {
        List<Expression> elements = new ArrayList<>();
        list.items().forEach(item -> value(item, scope).ifPresent(elements::add));
        return elements.size() < list.items().size()
                ? Optional.empty()
                : Optional.of(Typing.literal(elements, new Origin(list.position(), "[…]")));
    }

    private Optional<Expression> scalar(ScalarNode scalar, Scope scope) {
        if (scalar.kind() != ScalarNode.Kind.TEXT) {
            return constant(scalar);
        }
        return Template.of(scalar, problems).flatMap(template -> template.only()
                .map(code -> code(scalar, code, scope))
                .orElseGet(() -> template.plain()
                        ? Optional.of(constant(scalar, JSON.textNode(plain(template)), Types.TEXT))
                        : interpolation(scalar, template, scope)));
    }

    private Optional<Expression> constant(ScalarNode scalar) {
        JsonNode value = JsonTree.of(scalar);
        return switch (scalar.kind()) {
            case NULL -> Optional.of(constant(scalar, value, Types.NULL));
            case BOOLEAN -> Optional.of(constant(scalar, value, Types.BOOL));
            case TEXT -> Optional.of(constant(scalar, value, Types.TEXT));
            case INTEGER ->
                value.canConvertToLong() ? Optional.of(constant(scalar, value, Types.WHOLE)) : notANumber(scalar);
            case DECIMAL ->
                value.isNumber() && Double.isFinite(value.doubleValue())
                        ? Optional.of(constant(scalar, value, Types.DECIMAL))
                        : notANumber(scalar);
        };
    }

    private Optional<Expression> notANumber(ScalarNode scalar) {
        problems.error(
                ExpressionRule.TYPE_MISMATCH,
                scalar.position(),
                "\"" + scalar.value() + "\" is not a number of 64 bits",
                "put it in quotes if it is text");
        return Optional.empty();
    }

    private static Expression constant(ScalarNode scalar, JsonNode value, Type type) {
        return new Expression.Constant(value, type, new Origin(scalar.position(), scalar.value()));
    }

    private static String plain(Template template) {
        StringBuilder text = new StringBuilder();
        template.parts().forEach(part -> text.append(((Template.Plain) part).text()));
        return text.toString();
    }

    private Optional<Expression> code(ScalarNode scalar, Template.Code code, Scope scope) {
        Written written = new Written(scalar, code.source(), code.from());
        Optional<Expression> typed =
                Syntax.parse(written, problems).flatMap(tree -> Typing.of(tree, written, scope, problems));
        typed.filter(found -> !selected(found)).ifPresent(found -> opinions.ask(written, scope));
        return typed;
    }

    /** Typed from the very schema that dev.cel would be told; asking again for each took a third of the whole check. */
    private static boolean selected(Expression typed) {
        return typed instanceof Expression.VariableUse
                || typed instanceof Expression.Select select && selected(select.object());
    }

    private Optional<Expression> interpolation(ScalarNode scalar, Template template, Scope scope) {
        List<Expression> parts = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            switch (part) {
                case Template.Plain plain -> parts.add(constant(scalar, JSON.textNode(plain.text()), Types.TEXT));
                case Template.Code code ->
                    code(scalar, code, scope).filter(this::readable).ifPresent(parts::add);
            }
        }
        return parts.size() < template.parts().size()
                ? Optional.empty()
                : Optional.of(
                        new Expression.Interpolation(parts, Types.TEXT, new Origin(scalar.position(), scalar.value())));
    }

    /** Only what has one obvious wording may stand in text. */
    private boolean readable(Expression expression) {
        boolean readable = Types.scalar(expression.type()) || expression.type() instanceof Type.Json;
        if (!readable) {
            String text = expression.origin().text();
            problems.error(
                    ExpressionRule.TYPE_MISMATCH,
                    expression.origin().position(),
                    "\"" + text + "\" is " + Words.a(expression.type()) + " and cannot stand in text",
                    expression.type() instanceof Type.ListOf
                            ? "write " + text + ".join(\", \") if its elements are strings"
                            : "select a field of it");
        }
        return readable;
    }
}
