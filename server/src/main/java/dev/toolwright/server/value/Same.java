package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A value as the key of a hash table, where {@link Values#same} decides. */
record Same(@Nullable Object value) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Same that
                && (value instanceof String text && that.value instanceof String
                        ? text.equals(that.value)
                        : Values.same(value, that.value));
    }

    @Override
    public int hashCode() {
        return value instanceof String text ? text.hashCode() : hash(Values.plain(value));
    }

    private static int hash(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case Number number -> Double.hashCode(number.doubleValue() + 0.0);
            // The order of an object's fields does not count.
            case ObjectNode object -> object.size();
            case Iterable<?> list -> hash(list);
            default -> value.hashCode();
        };
    }

    private static int hash(Iterable<?> list) {
        int hash = 1;
        for (Object element : list) {
            hash = 31 * hash + hash(Values.plain(element));
        }
        return hash;
    }
}
