package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of any value. */
public final class Values {
    private Values() {}

    /**
     * The value itself.
     *
     * @param expression what was computed, for the message
     * @throws ValueException when it is null
     */
    public static <T> T required(@Nullable T value, String expression) {
        if (value == null) {
            throw ValueException.absent(expression);
        }
        return value;
    }

    /** The first unless it is null. */
    public static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    /**
     * Whether two values are equal: null only to null, numbers by their value ({@code 1} and {@code 1.0} are equal), lists and
     * objects by their parts, JSON trees and the Java values that stand for them alike.
     */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        Object first = plain(one);
        Object second = plain(other);
        if (first instanceof Number a && second instanceof Number b) {
            return Order.numbers(a, b) == 0;
        }
        if (first instanceof Iterable<?> a && second instanceof Iterable<?> b) {
            return sameElements(a, b) && isObject(first) == isObject(second);
        }
        return first == null ? second == null : first.equals(second);
    }

    /** Whether an equal element is in the list. */
    public static boolean in(@Nullable Object value, List<?> list) {
        return list.stream().anyMatch(element -> same(value, element));
    }

    /** Whether the list has an equal element, or the object a field of this name. */
    public static boolean in(@Nullable Object value, JsonNode container, String expression) {
        if (container.isObject()) {
            return plain(value) instanceof String name && container.has(name);
        }
        if (!container.isArray()) {
            throw ValueException.computing(expression, Kinds.words(container) + " has no elements");
        }
        return Kind.list(Kind.ANY.orNull()).read(container).stream().anyMatch(element -> same(value, element));
    }

    /** JSON scalars as Java values, null of every sort as null. */
    static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof JsonNode node)) {
            return value;
        }
        return switch (node.getNodeType()) {
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> null;
            case ARRAY, OBJECT, BINARY, POJO -> node;
        };
    }

    private static boolean isObject(Object value) {
        return value instanceof JsonNode node && node.isObject();
    }

    private static boolean sameElements(Iterable<?> one, Iterable<?> other) {
        if (isObject(one) && isObject(other)) {
            return sameFields((JsonNode) one, (JsonNode) other);
        }
        Iterator<?> first = one.iterator();
        Iterator<?> second = other.iterator();
        while (first.hasNext() && second.hasNext()) {
            if (!same(first.next(), second.next())) {
                return false;
            }
        }
        return !first.hasNext() && !second.hasNext();
    }

    private static boolean sameFields(JsonNode one, JsonNode other) {
        for (Map.Entry<String, JsonNode> field : one.properties()) {
            if (!other.has(field.getKey()) || !same(field.getValue(), other.get(field.getKey()))) {
                return false;
            }
        }
        return one.size() == other.size();
    }
}
