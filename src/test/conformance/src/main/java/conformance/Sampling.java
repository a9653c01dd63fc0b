package conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.InputRequest;

/** A question to the client's model. */
final class Sampling {
    private Sampling() {}

    static InputRequest of(String prompt) {
        ObjectNode params = JsonNodeFactory.instance.objectNode().put("maxTokens", 100);
        params.putArray("messages")
                .addObject()
                .put("role", "user")
                .putObject("content")
                .put("type", "text")
                .put("text", prompt);
        return new InputRequest.Sampling(params);
    }
}
