package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One test as it was written.
 *
 * @param test its words, each as JSON, and {@code places}: the lines of the file by JSON Pointer
 */
record Script(String tool, JsonNode test) {
    private static final String UNSAID = "";

    String name() {
        return test.path("name").textValue();
    }

    ObjectNode object(String word) {
        return test.path(word) instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    Optional<JsonNode> value(String word) {
        return Optional.ofNullable(test.get(word));
    }

    String text(String word) {
        return test.path(word).asText();
    }

    boolean sandbox() {
        return test.path("sandbox").booleanValue();
    }

    JsonNode answers() {
        return test.path("answers");
    }

    /**
     * A failure with the line of the file that was not kept.
     *
     * @param pointer a JSON Pointer into the test; where that is not a place of the file, the nearest thing around it
     */
    AssertionError failure(String pointer, String what) {
        AssertionError failure = new AssertionError(
                "%s:%d: %s, \"%s\": %s".formatted(test.path("file").textValue(), line(pointer), tool, name(), what));
        // Where it stands in YAML is all that helps; the stack is that of the program that runs it.
        failure.setStackTrace(new StackTraceElement[0]);
        return failure;
    }

    private int line(String pointer) {
        String at = pointer;
        while (!test.path("places").has(at) && !at.equals(UNSAID)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return test.path("places").path(at).intValue();
    }
}
