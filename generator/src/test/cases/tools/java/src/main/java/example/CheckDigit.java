package example;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Answer;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.ToolCall;
import java.util.OptionalDouble;

/** The last digit of an ISBN-13 (ISO 2108), once the person has agreed. */
public final class CheckDigit implements JavaStep {
    @Override
    public ObjectNode run(ObjectNode given, ToolCall call) {
        String digits = given.path("digits").asText();
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        Answer answer = call.ask("sure", new InputRequest.Form("Compute the digit of " + digits + "?", schema));
        if (!(answer instanceof Answer.Accepted)) {
            throw new FailedException("declined", "Nothing was computed.");
        }
        call.progress(1, OptionalDouble.of(2), "adding up");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return JsonNodeFactory.instance.objectNode().put("digit", (10 - sum % 10) % 10);
    }
}
