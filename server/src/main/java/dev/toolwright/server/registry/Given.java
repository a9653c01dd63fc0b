package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that a caller gave, in words short enough for a sentence. */
final class Given {
    private static final int LONGEST = 60;

    private Given() {}

    static String value(JsonNode node) {
        String json = node.toString();
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
    }

    /** {@code "2021" (a string)} */
    static String typed(JsonNode node) {
        return node.isNull() ? "null" : value(node) + " (" + article(type(node)) + ")";
    }

    static String article(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    private static String type(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "string";
            case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            default -> "null";
        };
    }
}
