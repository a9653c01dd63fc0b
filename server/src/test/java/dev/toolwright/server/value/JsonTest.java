package dev.toolwright.server.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What becomes of an answer that is not what its document promises: never a silent null, never a value in the message. */
final class JsonTest {
    private static final JsonNode ANSWER = read("""
            {"text": "secret", "whole": 5, "point": 5.0, "half": 5.5, "big": 92233720368547758070, "huge": 1e999,
             "yes": true, "null": null, "object": {"inner": {"leaf": "x"}}, "list": [1, 2, null],
             "mixed": [1, "two"], "objects": [{"a": 1}, 5], "grid": [[1], ["x"]]}""");

    @Test
    void wholeNumbers() {
        assertEquals(5, Json.whole(ANSWER, "whole"));
        assertEquals(5, Json.whole(ANSWER, "point"));
        fails("\"half\" should be a whole number and is a number", () -> Json.whole(ANSWER, "half"));
        fails("\"big\" should be a whole number and is a number", () -> Json.whole(ANSWER, "big"));
        fails("\"text\" should be a whole number and is text", () -> Json.wholeOrNull(ANSWER, "text"));
        fails("\"yes\" should be a whole number and is a boolean", () -> Json.whole(ANSWER, "yes"));
    }

    @Test
    void numbers() {
        assertEquals(5.5, Json.decimal(ANSWER, "half"));
        assertEquals(5.0, Json.decimal(ANSWER, "whole"));
        fails("\"huge\" should be a number and is a number", () -> Json.decimal(ANSWER, "huge"));
        fails("\"list\" should be a number and is a list", () -> Json.decimalOrNull(ANSWER, "list"));
    }

    @Test
    void absence() {
        assertNull(Json.textOrNull(ANSWER, "null"));
        assertNull(Json.textOrNull(ANSWER, "nope"));
        assertNull(Json.textOrNull(ANSWER, "nope", "deeper"));
        assertNull(Json.textOrNull(ANSWER, "null", "deeper"));
        assertNull(Json.textOrNull(MissingNode.getInstance(), "x"));
        assertNull(Json.objectOrNull(NullNode.getInstance()));
        fails("\"nope\" should be text and is missing", () -> Json.text(ANSWER, "nope"));
        fails("\"null\" should be text and is missing", () -> Json.text(ANSWER, "null"));
        fails("the answer should be an object and is missing", () -> Json.object(MissingNode.getInstance()));
    }

    @Test
    void paths() {
        assertEquals("x", Json.text(ANSWER, "object", "inner", "leaf"));
        fails("\"text\" should be an object and is text", () -> Json.textOrNull(ANSWER, "text", "length"));
        fails("\"object.inner\" should be text and is an object", () -> Json.text(ANSWER, "object", "inner"));
        fails("the answer should be an object and is a list", () -> Json.text(ANSWER.get("list"), "x"));
        assertTrue(Json.has(ANSWER, "object", "inner"));
        assertEquals(false, Json.has(ANSWER, "null"));
        assertEquals(List.of("inner"), Json.names(ANSWER.get("object")));
    }

    @Test
    void lists() {
        assertEquals(Arrays.asList(1L, 2L, null), Json.list(Kind.WHOLE.orNull(), ANSWER, "list"));
        fails("\"list[2]\" should be a whole number and is missing", () -> Json.list(Kind.WHOLE, ANSWER, "list"));
        fails("\"mixed[1]\" should be a whole number and is text", () -> Json.list(Kind.WHOLE, ANSWER, "mixed"));
        fails("\"objects[1]\" should be an object and is a number", () -> Json.list(Kind.OBJECT, ANSWER, "objects"));
        fails(
                "\"grid[1][0]\" should be a whole number and is text",
                () -> Json.list(Kind.list(Kind.WHOLE), ANSWER, "grid"));
        fails("\"text\" should be a list and is text", () -> Json.listOrNull(Kind.TEXT, ANSWER, "text"));
        assertThrows(UnsupportedOperationException.class, () -> Json.list(Kind.WHOLE.orNull(), ANSWER, "list")
                .clear());
    }

    private static void fails(String message, Executable body) {
        ValueException failure = assertThrows(ValueException.class, body);
        assertEquals(message, failure.getMessage());
        assertEquals(ValueException.Kind.UNREADABLE, failure.kind());
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
