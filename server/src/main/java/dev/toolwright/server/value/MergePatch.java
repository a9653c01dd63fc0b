package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396): changes the fields that are named and keeps the others as they are, digit for digit. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * The document with the changes; the document itself stays as it is.
     *
     * @param patch a null in it removes the field; what is not an object replaces the whole
     */
    public static JsonNode apply(@Nullable JsonNode document, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        // Unchanged parts are shared with the document, which nobody changes either.
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        if (document instanceof ObjectNode old) {
            result.setAll(old);
        }
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), apply(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
