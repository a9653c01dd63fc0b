package dev.toolwright.generator.expression;

import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where types come from, and how two of them meet. */
public final class Types {
    public static final Type TEXT = new Type.Text(false);
    public static final Type WHOLE = new Type.Whole(false);
    public static final Type DECIMAL = new Type.Decimal(false);
    public static final Type BOOL = new Type.Bool(false);
    public static final Type JSON = new Type.Json(false);
    /** A file: the data in Base64. */
    public static final Type FILE = new Type.Struct(file(), false);

    public static final Type NULL = new Type.Null();

    private Types() {}

    private static Shape file() {
        Map<String, Type> fields = new LinkedHashMap<>();
        fields.put("name", TEXT.orNull());
        fields.put("type", TEXT);
        fields.put("data", TEXT);
        return Shape.of(fields);
    }

    /** The type of values that follow a schema. An object without named fields is a map. */
    public static Type of(Api api, Schema schema) {
        Schema resolved = api.resolve(schema);
        boolean nullable = schema.facts().nullable() || resolved.facts().nullable();
        return switch (resolved) {
            case Schema.Ref ref ->
                throw new IllegalStateException("reference \"" + ref.name() + "\" leads to a reference");
            case Schema.Text text -> new Type.Text(nullable);
            case Schema.Whole whole -> new Type.Whole(nullable);
            case Schema.Decimal decimal -> new Type.Decimal(nullable);
            case Schema.Bool bool -> new Type.Bool(nullable);
            case Schema.Array array -> new Type.ListOf(of(api, array.items()), nullable);
            case Schema.Struct struct -> object(api, struct, nullable);
            // Nothing says that it is not null.
            case Schema.Any any -> new Type.Json(true);
        };
    }

    private static Type object(Api api, Schema.Struct struct, boolean nullable) {
        if (!struct.properties().isEmpty()) {
            return new Type.Struct(new Shape.Documented(api, struct), nullable);
        }
        Type value = struct.additional().map(schema -> of(api, schema)).orElse(JSON.orNull());
        return new Type.MapOf(value, nullable);
    }

    public static Type list(Type element) {
        return new Type.ListOf(element, false);
    }

    /**
     * The type that has the values of both; absent where they have nothing in common. Integer and number do not meet: CEL
     * converts neither silently.
     */
    public static Optional<Type> join(Type one, Type other) {
        boolean nullable = one.nullable() || other.nullable();
        if (one instanceof Type.Null) {
            return Optional.of(other.orNull());
        }
        if (other instanceof Type.Null) {
            return Optional.of(one.orNull());
        }
        if (one.notNull().equals(other.notNull())) {
            return Optional.of(one.withNull(nullable));
        }
        if (one instanceof Type.Json || other instanceof Type.Json) {
            return Optional.of(new Type.Json(nullable));
        }
        if (one instanceof Type.ListOf first && other instanceof Type.ListOf second) {
            return element(first.element(), second.element()).map(element -> new Type.ListOf(element, nullable));
        }
        if (written(one) && written(other)) {
            return Optional.of(new Type.Struct(merged(fields(one), fields(other)), nullable));
        }
        if (mapLike(one) && mapLike(other)) {
            return Optional.of(new Type.MapOf(value(one, other), nullable));
        }
        return Optional.empty();
    }

    private static boolean written(Type type) {
        return type instanceof Type.Struct struct && struct.shape() instanceof Shape.Known;
    }

    private static Map<String, Type> fields(Type type) {
        return ((Shape.Known) ((Type.Struct) type).shape()).named();
    }

    /** The fields of both; one that only one of them has may be absent. */
    private static Shape merged(Map<String, Type> one, Map<String, Type> other) {
        Map<String, Type> fields = new LinkedHashMap<>();
        one.forEach((name, type) ->
                fields.put(name, other.containsKey(name) ? joinOrJson(type, other.get(name)) : type.orNull()));
        other.forEach((name, type) -> fields.computeIfAbsent(name, missing -> type.orNull()));
        return Shape.of(fields);
    }

    /** The elements of two lists. An empty list has the element type null, which says nothing about the other's elements. */
    private static Optional<Type> element(Type one, Type other) {
        if (one instanceof Type.Null || other instanceof Type.Null) {
            return Optional.of(one instanceof Type.Null ? other : one);
        }
        return join(one, other);
    }

    private static Type value(Type one, Type other) {
        return one instanceof Type.MapOf first && other instanceof Type.MapOf second
                ? joinOrJson(first.value(), second.value())
                : JSON.orNull();
    }

    /** For places where anything may stand beside anything, such as the elements of a list. */
    public static Type joinOrJson(Type one, Type other) {
        return join(one, other).orElse(new Type.Json(one.nullable() || other.nullable()));
    }

    /** Whether a value of the second type may stand where the first is wanted, null aside. */
    public static boolean accepts(Type wanted, Type given) {
        return switch (wanted) {
            case Type.Json json -> true;
            case Type.ListOf list ->
                given instanceof Type.Null
                        || given instanceof Type.ListOf other && accepts(list.element(), other.element());
            case Type.MapOf map ->
                given instanceof Type.Null
                        || given instanceof Type.MapOf other && accepts(map.value(), other.value())
                        || given instanceof Type.Struct && map.value() instanceof Type.Json;
            default -> given instanceof Type.Null || wanted.notNull().equals(given.notNull());
        };
    }

    /** Whether values of the two can be equal. Integers and numbers compare by their value. */
    static boolean comparable(Type one, Type other) {
        return one instanceof Type.Null
                || other instanceof Type.Null
                || one instanceof Type.Json
                || other instanceof Type.Json
                || one.notNull().equals(other.notNull())
                || number(one) && number(other)
                || mapLike(one) && mapLike(other)
                || one instanceof Type.ListOf
                        && other instanceof Type.ListOf
                        && join(one, other).isPresent();
    }

    /** Whether it is an object that CEL takes for a map: all but the objects of an API. */
    static boolean mapLike(Type type) {
        return type instanceof Type.MapOf
                || type instanceof Type.Struct struct
                        && (struct.shape() instanceof Shape.Known
                                || struct.shape().others().isPresent());
    }

    static boolean number(Type type) {
        return type instanceof Type.Whole || type instanceof Type.Decimal;
    }

    static boolean scalar(Type type) {
        return number(type) || type instanceof Type.Text || type instanceof Type.Bool;
    }
}
