package dev.toolwright.server.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;

/** Compares JSON with what was expected, where the text "*" stands for anything and "*words*" for a text that contains the words. */
final class JsonMatch {
    private JsonMatch() {}

    static boolean matches(JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.asText().startsWith("*")) {
            String words = expected.asText().replace("*", "");
            return words.isEmpty() || actual.asText().contains(words);
        }
        if (expected.isObject() && actual.isObject()) {
            return expected.size() == actual.size() && members(expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return expected.size() == actual.size() && items(expected, actual);
        }
        return expected.equals(actual);
    }

    private static boolean members(JsonNode expected, JsonNode actual) {
        return expected.properties().stream()
                .allMatch(member ->
                        actual.has(member.getKey()) && matches(member.getValue(), actual.get(member.getKey())));
    }

    private static boolean items(JsonNode expected, JsonNode actual) {
        Iterator<JsonNode> others = actual.iterator();
        for (JsonNode item : expected) {
            if (!matches(item, others.next())) {
                return false;
            }
        }
        return true;
    }
}
