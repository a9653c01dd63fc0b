package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the client of the newest revision saw of the steps of a walk, counted from 1. */
record Session(List<JsonNode> answers) {

    static Session of(Stack stack, OfficialClient.Steps steps) {
        return new Session(OfficialClient.CLIENT_2_MODERN.run(stack.mcp(), steps));
    }

    /** The structured answer to a step that has to succeed. */
    JsonNode structured(int step) {
        JsonNode answer = answers.get(step);
        assertFalse(answer.path("isError").asBoolean() || answer.has("rejected"), answer.toString());
        assertTrue(answer.path("structuredContent").isObject(), answer.toString());
        return answer.path("structuredContent");
    }

    /** The sentence of a step that has to fail. */
    String failure(int step) {
        JsonNode answer = answers.get(step);
        assertTrue(answer.path("isError").asBoolean(), answer.toString());
        assertTrue(answer.path("structuredContent").isMissingNode(), answer.toString());
        return answer.path("content").path(0).path("text").asText();
    }
}
