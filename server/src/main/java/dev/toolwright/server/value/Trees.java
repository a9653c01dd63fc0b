package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Java values as JSON trees: the way back from {@link Json}. */
public final class Trees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double EXACT = 0x1p53;

    private Trees() {}

    public static JsonNode of(long value) {
        return JSON.numberNode(value);
    }

    /** A whole number is written without a fraction: {@code 18900}, as the API will have sent it. */
    public static JsonNode of(double value) {
        if (!Double.isFinite(value)) {
            throw ValueException.unwritable("a computed number is too large or not a number");
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT;
        return whole ? JSON.numberNode((long) value) : JSON.numberNode(value);
    }

    public static JsonNode of(boolean value) {
        return JSON.booleanNode(value);
    }

    /** @param value a text, number, boolean, list of such, JSON tree, or null, which stays Java's null */
    public static @Nullable JsonNode of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case JsonNode node -> node;
            case String text -> JSON.textNode(text);
            case Long whole -> JSON.numberNode(whole.longValue());
            case Double decimal -> of(decimal.doubleValue());
            case Boolean truth -> JSON.booleanNode(truth);
            case List<?> list -> array(list);
            default -> throw new IllegalArgumentException("not a value of the language: " + value.getClass());
        };
    }

    /** The elements as JSON trees. */
    public static @Nullable List<@Nullable JsonNode> all(@Nullable List<?> list) {
        return Lists.map(list, Trees::of);
    }

    private static ArrayNode array(List<?> list) {
        ArrayNode array = JSON.arrayNode(list.size());
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            array.add(element instanceof JsonNode node ? node : of(element));
        }
        return array;
    }
}
