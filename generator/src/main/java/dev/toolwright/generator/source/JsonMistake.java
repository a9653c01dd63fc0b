package dev.toolwright.generator.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What a JSON parser complains of, in the words of somebody who writes JSON. */
final class JsonMistake {
    private static final String UNEXPECTED = "Unexpected character (";

    private JsonMistake() {}

    static String sentence(JsonProcessingException malformed) {
        String original = malformed.getOriginalMessage();
        if (malformed instanceof JsonEOFException) {
            return "the file ends before this value is complete";
        }
        if (original.startsWith(UNEXPECTED)) {
            return unexpected(original.charAt(UNEXPECTED.length() + 1));
        }
        return "not JSON here: " + original.lines().findFirst().orElse("").replaceAll(" at \\[Source.*", "");
    }

    private static String unexpected(char character) {
        return switch (character) {
            case '}', ']' ->
                "\"%s\" stands where a value or a name is expected; is there a comma too many?".formatted(character);
            case '/', '#' -> "JSON has no comments; a file whose name ends in .yaml may have them, with \"#\"";
            case '"' -> "a comma is missing before this text";
            case '\'' -> "text stands in double quotes in JSON";
            default -> "\"%s\" is not expected here; is there a comma or a quote missing?".formatted(character);
        };
    }
}
