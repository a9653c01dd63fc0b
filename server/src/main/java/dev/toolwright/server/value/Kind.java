package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of JSON value and the Java value that stands for it: {@code String}, {@code Long}, {@code Double}, {@code Boolean},
 * {@code JsonNode} for objects and for anything, {@code List} for arrays.
 *
 * @param <T> the Java type
 */
public final class Kind<T> {
    public static final Kind<String> TEXT = new Kind<>("text", false, (node, path) -> node.textValue());
    /** Whole numbers of 64 bits; {@code 5.0} is one (JSON Schema 2020-12 section 6.1.1). */
    public static final Kind<Long> WHOLE = new Kind<>("a whole number", false, (node, path) -> whole(node));

    public static final Kind<Double> DECIMAL = new Kind<>("a number", false, (node, path) -> decimal(node));
    public static final Kind<Boolean> BOOL =
            new Kind<>("true or false", false, (node, path) -> node.isBoolean() ? node.booleanValue() : null);
    public static final Kind<JsonNode> OBJECT =
            new Kind<>("an object", false, (node, path) -> node instanceof ObjectNode ? node : null);
    public static final Kind<JsonNode> ANY = new Kind<>("a value", false, (node, path) -> node);

    private final String words;
    private final boolean nullable;
    private final Reader<T> reader;

    /** Gives null for a value of another kind. */
    @FunctionalInterface
    private interface Reader<T> {
        @Nullable
        T read(JsonNode node, String[] path);
    }

    private Kind(String words, boolean nullable, Reader<T> reader) {
        this.words = words;
        this.nullable = nullable;
        this.reader = reader;
    }

    /** Arrays of a kind; a list of the elements' Java values, which nobody can change. */
    public static <T> Kind<List<T>> list(Kind<T> element) {
        return new Kind<>(
                "a list", false, (node, path) -> node instanceof ArrayNode array ? element.all(array, path) : null);
    }

    /** This kind or null, for elements of lists. */
    public Kind<T> orNull() {
        return new Kind<>(words, true, reader);
    }

    /**
     * The Java value.
     *
     * @param path the names that led to it, for messages
     * @throws ValueException where it is another kind, or null and this kind has no null
     */
    @Nullable
    T read(@Nullable JsonNode node, String... path) {
        boolean absent = Json.isNull(node);
        T value = absent ? null : reader.read(node, path);
        if (value != null || absent && nullable) {
            return value;
        }
        throw ValueException.unreadable(Paths.name(path), words, absent ? MissingNode.getInstance() : node);
    }

    private List<T> all(ArrayNode array, String[] path) {
        int size = array.size();
        List<T> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(element(array.get(i), path, i));
        }
        return Collections.unmodifiableList(values);
    }

    /** The element's name is made only where it is needed: most lists are right. A list in a list names its own elements. */
    @SuppressWarnings("unchecked") // The kind of objects has their type.
    private @Nullable T element(JsonNode node, String[] path, int index) {
        if (this == OBJECT && node instanceof ObjectNode) {
            return (T) node;
        }
        T value = node instanceof NullNode || node instanceof ArrayNode ? null : reader.read(node, path);
        return value != null ? value : read(node, Paths.append(path, "[" + index + "]"));
    }

    private static @Nullable Long whole(JsonNode node) {
        return node.isNumber() && node.canConvertToExactIntegral() && node.canConvertToLong()
                ? (Long) node.longValue()
                : null;
    }

    private static @Nullable Double decimal(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue()) ? (Double) node.doubleValue() : null;
    }
}
