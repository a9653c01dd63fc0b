package conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;

/** What the client's model says to {@code prompt}. */
public final class Sample implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        Answer answer = call.ask("sample", Sampling.of(given.path("prompt").asText()));
        String text = answer instanceof Answer.Accepted accepted
                ? accepted.content().at("/content/text").asText()
                : "";
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }
}
