package dev.toolwright.generator.expression;

import dev.cel.common.ast.CelExpr;
import dev.toolwright.generator.problem.Nearest;
import java.util.Optional;

/** Types what is taken out of something larger: fields and elements. */
final class Selections {
    private final Typing typing;

    Selections(Typing typing) {
        this.typing = typing;
    }

    Optional<Expression> select(CelExpr part, Locals names) {
        return typing.root(part.select().operand(), names)
                .flatMap(object -> field(part, object, part.select().field()));
    }

    Optional<Expression> index(CelExpr part, Locals names) {
        Optional<Expression> container = typing.root(part.call().args().get(0), names);
        Optional<Expression> index = typing.type(part.call().args().get(1), names);
        return container.flatMap(of -> index.flatMap(at -> element(part, of, at)));
    }

    private Optional<Expression> field(CelExpr part, Expression object, String name) {
        return switch (object.type()) {
            case Type.Struct struct -> named(part, object, struct, name);
            case Type.MapOf map -> selected(part, object, name, map.value().orNull());
            case Type.Json json -> selected(part, object, name, Types.JSON.orNull());
            case Type.ListOf list ->
                noField(
                        part,
                        object,
                        name,
                        Optional.of("take an element, such as [0], or write map(x, x." + name + ")"));
            case Type.Text text -> noField(part, object, name, Optional.empty());
            case Type.Whole whole -> noField(part, object, name, Optional.empty());
            case Type.Decimal decimal -> noField(part, object, name, Optional.empty());
            case Type.Bool bool -> noField(part, object, name, Optional.empty());
            case Type.Null none -> noField(part, object, name, Optional.empty());
        };
    }

    private Optional<Expression> noField(CelExpr part, Expression object, String name, Optional<String> hint) {
        return typing.wrong(
                ExpressionRule.UNKNOWN_FIELD,
                part,
                "\"" + object.origin().text() + "\" is " + Words.a(object.type()) + " and has no field \"" + name
                        + "\"",
                hint);
    }

    private Optional<Expression> named(CelExpr part, Expression object, Type.Struct struct, String name) {
        Optional<Type> type = struct.shape().field(name);
        if (type.isPresent()) {
            return selected(part, object, name, struct.nullable() ? type.get().orNull() : type.get());
        }
        Optional<String> hint = Nearest.hint(name, struct.shape().fields()).or(() -> struct.shape()
                .others()
                .map(other -> "for a field that the document does not name, write [\"" + name + "\"]"));
        return typing.wrong(
                ExpressionRule.UNKNOWN_FIELD,
                part,
                "\"" + object.origin().text() + "\" has no field \"" + name + "\"",
                hint);
    }

    private Optional<Expression> selected(CelExpr part, Expression object, String name, Type type) {
        return Optional.of(new Expression.Select(object, name, type, typing.origin(part)));
    }

    private Optional<Expression> element(CelExpr part, Expression container, Expression index) {
        return switch (container.type()) {
            case Type.ListOf list -> at(part, container, index, list);
            case Type.MapOf map -> key(part, container, index, map.value().orNull());
            case Type.Json json ->
                index.type() instanceof Type.Whole
                        ? Optional.of(new Expression.Index(container, index, Types.JSON.orNull(), typing.origin(part)))
                        : key(part, container, index, Types.JSON.orNull());
            case Type.Struct struct -> structKey(part, container, index, struct);
            case Type.Text text -> noIndex(part, container, Optional.of("write charAt or substring"));
            case Type.Whole whole -> noIndex(part, container, Optional.empty());
            case Type.Decimal decimal -> noIndex(part, container, Optional.empty());
            case Type.Bool bool -> noIndex(part, container, Optional.empty());
            case Type.Null none -> noIndex(part, container, Optional.empty());
        };
    }

    private Optional<Expression> noIndex(CelExpr part, Expression container, Optional<String> hint) {
        return typing.wrong(
                ExpressionRule.TYPE_MISMATCH,
                part,
                "\"" + container.origin().text() + "\" is " + Words.a(container.type()) + " and has no elements",
                hint);
    }

    private Optional<Expression> at(CelExpr part, Expression list, Expression index, Type.ListOf type) {
        if (!(index.type() instanceof Type.Whole)) {
            return typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    part,
                    "the elements of a list are numbered with integers, not with " + Words.a(index.type()),
                    Optional.empty());
        }
        Type element = list.type().nullable() ? type.element().orNull() : type.element();
        return Optional.of(new Expression.Index(list, index, element, typing.origin(part)));
    }

    private Optional<Expression> key(CelExpr part, Expression map, Expression index, Type value) {
        if (!(index.type() instanceof Type.Text)) {
            return typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    part,
                    "the fields of an object are named with strings, not with " + Words.a(index.type()),
                    Optional.of("write string(" + index.origin().text() + ")"));
        }
        return Typing.constantText(index)
                .map(name -> selected(part, map, name, value))
                .orElseGet(() -> Optional.of(new Expression.Index(map, index, value, typing.origin(part))));
    }

    /** A name that is computed may be any field's, so nothing is known of the value; where CEL has a struct, it has none. */
    private Optional<Expression> structKey(CelExpr part, Expression object, Expression index, Type.Struct struct) {
        Optional<String> constant = Typing.constantText(index);
        if (constant.isEmpty() && !Types.mapLike(struct)) {
            return typing.wrong(
                    ExpressionRule.TYPE_MISMATCH,
                    part,
                    "the fields of \"" + object.origin().text() + "\" are known; their names cannot be computed",
                    Optional.of("select a field by its name"));
        }
        if (constant.isEmpty()) {
            return key(part, object, index, Types.JSON.orNull());
        }
        boolean named = struct.shape().field(constant.get()).isPresent();
        return struct.shape()
                .others()
                .filter(others -> !named)
                .map(others -> selected(part, object, constant.get(), others.orNull()))
                .orElseGet(() -> named(part, object, struct, constant.get()));
    }

    /** {@code has(object.field)}. */
    Optional<Expression> has(CelExpr part, Locals names) {
        boolean onField = part.call().args().size() == 1
                && part.call().args().getFirst().getKind() == CelExpr.ExprKind.Kind.SELECT;
        if (!onField) {
            return typing.wrong(
                    ExpressionRule.WRONG_ARGUMENTS,
                    part,
                    "\"has\" takes one field",
                    Optional.of("write it as in has(out.price), or compare with null"));
        }
        return typing.type(part.call().args().getFirst(), names)
                .map(Expression.Select.class::cast)
                .map(field -> new Expression.Has(field, Types.BOOL, typing.origin(part)));
    }
}
