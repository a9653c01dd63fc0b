package dev.toolwright.server.value;

import com.fasterxml.jackson.databind.JsonNode;

/** What JSON values are called in sentences. */
final class Kinds {
    private Kinds() {}

    static String words(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case MISSING -> "missing";
            case BINARY, POJO -> "no JSON value";
        };
    }
}
