package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names that lead from a JSON tree to a value inside of it. */
final class Paths {
    private Paths() {}

    /** Null where a name leads nowhere; an error where it leads into something that is not an object. */
    static @Nullable JsonNode find(@Nullable JsonNode root, String[] path) {
        JsonNode node = root;
        for (int i = 0; i < path.length; i++) {
            if (node instanceof ObjectNode object) {
                node = object.get(path[i]);
            } else if (Json.isNull(node)) {
                return null;
            } else {
                throw ValueException.unreadable(name(Arrays.copyOf(path, i)), "an object", node);
            }
        }
        return node;
    }

    static @Nullable JsonNode find(@Nullable JsonNode root, String name) {
        return root instanceof ObjectNode object ? object.get(name) : find(root, new String[] {name});
    }

    /** {@code images.gallery[3]}. */
    static String name(String[] path) {
        return path.length == 0 ? "the answer" : "\"" + String.join(".", path).replace(".[", "[") + "\"";
    }

    static String[] append(String[] path, String name) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = name;
        return longer;
    }
}
