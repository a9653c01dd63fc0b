package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code groupBy}: the elements of equal key together. */
public final class Groups {
    private Groups() {}

    /**
     * An object with each element under its key, as text; of elements of equal key the first, none for an element without key. Null
     * for null.
     */
    public static <T extends @Nullable Object> @Nullable JsonNode index(
            @Nullable List<T> list, Function<? super T, ? extends @Nullable Object> key) {
        if (list == null) {
            return null;
        }
        ObjectNode index = JsonNodeFactory.instance.objectNode();
        for (T element : list) {
            Object name = key.apply(element);
            if (name != null && !index.has(name.toString())) {
                index.set(name.toString(), Trees.of(element));
            }
        }
        return index;
    }

    /** A list of {@code {key, items}} in the order in which the keys first occur; null for null. */
    public static <T extends @Nullable Object> @Nullable List<JsonNode> by(
            @Nullable List<T> list, Function<? super T, ? extends @Nullable Object> key) {
        if (list == null) {
            return null;
        }
        Map<Same, List<T>> groups = new LinkedHashMap<>();
        list.forEach(element -> groups.computeIfAbsent(new Same(key.apply(element)), any -> new ArrayList<>())
                .add(element));
        List<JsonNode> objects = new ArrayList<>(groups.size());
        groups.forEach((value, items) -> objects.add(Fields.leavingOutNull()
                .put("key", value.value())
                .put("items", items)
                .object()));
        return Collections.unmodifiableList(objects);
    }
}
