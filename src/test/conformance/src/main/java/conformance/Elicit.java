package conformance;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;

/** Has a form filled in, and says how it went. */
public final class Elicit implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        String message = given.path("message").asText();
        Answer answer = call.ask(given.path("key").asText(), Forms.of(message, given.path("fields").asText()));
        String said =
                switch (answer) {
                    case Answer.Accepted yes -> "accept, content=" + yes.content();
                    case Answer.Declined no -> "decline, content={}";
                    case Answer.Cancelled closed -> "cancel, content={}";
                };
        return JsonNodeFactory.instance.objectNode().put("text", "Elicitation completed: action=" + said);
    }
}
