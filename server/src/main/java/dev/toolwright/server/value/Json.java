package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of JSON trees by the names of the fields that lead to them; without names, the tree itself. A field
 * that is absent, null, or in an object that is absent or null, counts as null: the methods {@code …OrNull} give null for it, the
 * others throw. A value of another kind than is asked for is a {@link ValueException} of kind {@code UNREADABLE} in both.
 */
public final class Json {
    private Json() {}

    public static String text(@Nullable JsonNode root, String... path) {
        return need(Kind.TEXT, root, path);
    }

    public static @Nullable String textOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.TEXT, root, path);
    }

    public static long whole(@Nullable JsonNode root, String... path) {
        return need(Kind.WHOLE, root, path);
    }

    public static @Nullable Long wholeOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.WHOLE, root, path);
    }

    public static double decimal(@Nullable JsonNode root, String... path) {
        return need(Kind.DECIMAL, root, path);
    }

    public static @Nullable Double decimalOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.DECIMAL, root, path);
    }

    // One name is what nearly all selections have; values of the usual classes are taken without going through a kind.

    public static @Nullable String textOrNull(@Nullable JsonNode root, String name) {
        JsonNode found = Paths.find(root, name);
        return found instanceof TextNode text ? text.textValue() : taken(Kind.TEXT, found, name);
    }

    public static @Nullable Long wholeOrNull(@Nullable JsonNode root, String name) {
        JsonNode found = Paths.find(root, name);
        return found instanceof IntNode || found instanceof LongNode
                ? (Long) found.longValue()
                : taken(Kind.WHOLE, found, name);
    }

    public static @Nullable Double decimalOrNull(@Nullable JsonNode root, String name) {
        JsonNode found = Paths.find(root, name);
        return found instanceof DoubleNode decimal && Double.isFinite(decimal.doubleValue())
                ? (Double) decimal.doubleValue()
                : taken(Kind.DECIMAL, found, name);
    }

    private static <T> @Nullable T taken(Kind<T> kind, @Nullable JsonNode found, String name) {
        return isNull(found) ? null : kind.read(found, name);
    }

    public static boolean bool(@Nullable JsonNode root, String... path) {
        return need(Kind.BOOL, root, path);
    }

    public static @Nullable Boolean boolOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.BOOL, root, path);
    }

    public static JsonNode object(@Nullable JsonNode root, String... path) {
        return need(Kind.OBJECT, root, path);
    }

    public static @Nullable JsonNode objectOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.OBJECT, root, path);
    }

    /** A value of whatever kind. */
    public static JsonNode any(@Nullable JsonNode root, String... path) {
        return need(Kind.ANY, root, path);
    }

    public static @Nullable JsonNode anyOrNull(@Nullable JsonNode root, String... path) {
        return take(Kind.ANY, root, path);
    }

    /** @param element the kind of each element; {@link Kind#list} for lists of lists */
    public static <T> List<T> list(Kind<T> element, @Nullable JsonNode root, String... path) {
        return need(Kind.list(element), root, path);
    }

    public static <T> @Nullable List<T> listOrNull(Kind<T> element, @Nullable JsonNode root, String... path) {
        return take(Kind.list(element), root, path);
    }

    /** Whether the field is there and not null. */
    public static boolean has(@Nullable JsonNode root, String... path) {
        return !isNull(Paths.find(root, path));
    }

    /** The names of the object's fields, in its order. */
    public static @Nullable List<String> names(@Nullable JsonNode object) {
        if (isNull(object)) {
            return null;
        }
        List<String> names = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        return Collections.unmodifiableList(names);
    }

    /**
     * An element of a list of unknown kind, counted from 0.
     *
     * @param expression what is computed, for the message
     */
    public static @Nullable JsonNode element(@Nullable JsonNode list, long index, String expression) {
        if (isNull(list)) {
            return null;
        }
        if (!list.isArray()) {
            throw ValueException.computing(expression, "there is " + Kinds.words(list) + " instead of a list");
        }
        if (index < 0 || index >= list.size()) {
            throw ValueException.computing(expression, Lists.outside(index, list.size()));
        }
        JsonNode element = list.get((int) index);
        return element.isNull() ? null : element;
    }

    /** A field whose name is computed. */
    public static @Nullable JsonNode field(@Nullable JsonNode object, String name) {
        return anyOrNull(object, name);
    }

    /** How many characters, elements or fields a value of unknown kind has. */
    public static long size(JsonNode value, String expression) {
        if (value.isTextual()) {
            return Texts.size(value.textValue());
        }
        if (value.isContainerNode()) {
            return value.size();
        }
        throw ValueException.computing(expression, Kinds.words(value) + " has no size");
    }

    static boolean isNull(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode();
    }

    private static <T> T need(Kind<T> kind, @Nullable JsonNode root, String[] path) {
        return Objects.requireNonNull(kind.read(Paths.find(root, path), path));
    }

    private static <T> @Nullable T take(Kind<T> kind, @Nullable JsonNode root, String[] path) {
        JsonNode found = Paths.find(root, path);
        return isNull(found) ? null : kind.read(found, path);
    }
}
