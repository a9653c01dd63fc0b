package dev.toolwright.generator.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.tools.Kind;

/** The schema of a word's kind. */
final class Kinds {
    private Kinds() {}

    static void of(Kind kind, ObjectNode schema) {
        switch (kind) {
            case TEXT -> schema.setAll(text());
            case WHOLE -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case FLAG -> schema.put("type", "boolean");
            case MAP -> schema.put("type", "object");
            case LIST -> schema.put("type", "array");
            case TEXTS ->
                schema.putArray("type")
                        .add("string")
                        .add("number")
                        .add("boolean")
                        .add("array");
            case SENTENCE ->
                schema.putArray("type")
                        .add("string")
                        .add("number")
                        .add("boolean")
                        .add("object");
            case CANDIDATES -> schema.putArray("type").add("array").add("object");
            case VALUE -> {}
        }
    }

    /** A title may be 2024 or true without quotes. */
    static ObjectNode text() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema;
    }
}
