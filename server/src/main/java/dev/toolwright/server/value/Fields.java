package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a new JSON object. Values are what {@link Trees#of(Object)} takes. */
public final class Fields {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();
    private final boolean keepsNull;

    private Fields(boolean keepsNull) {
        this.keepsNull = keepsNull;
    }

    /** A field that is null becomes JSON null: for bodies, where null says something. */
    public static Fields keepingNull() {
        return new Fields(true);
    }

    /** A field that is null is left out. */
    public static Fields leavingOutNull() {
        return new Fields(false);
    }

    public Fields put(String name, long value) {
        object.put(name, value);
        return this;
    }

    public Fields put(String name, double value) {
        object.set(name, Trees.of(value));
        return this;
    }

    public Fields put(String name, boolean value) {
        object.put(name, value);
        return this;
    }

    public Fields put(String name, @Nullable Object value) {
        if (value != null || keepsNull) {
            object.set(name, Trees.of(value));
        }
        return this;
    }

    /** The object, as any JSON tree. */
    public JsonNode tree() {
        return object;
    }

    public ObjectNode object() {
        return object;
    }
}
