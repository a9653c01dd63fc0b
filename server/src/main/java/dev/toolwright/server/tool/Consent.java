package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A yes of the person, without which a tool does not go on. */
public final class Consent {
    private Consent() {}

    /**
     * Goes on only with a yes.
     *
     * @param key names the question within the tool
     * @param question what the person reads: what would be done, to what
     * @throws FailedException the refusal, when the person does not say yes
     * @throws UnansweredException when there is no answer yet
     */
    public static void of(ToolCall call, String key, String question, ToolResult.Failure refusal) {
        Answer answer = call.ask(key, new InputRequest.Form(question, plain()));
        if (!(answer instanceof Answer.Accepted)) {
            throw new FailedException(refusal.code(), refusal.message());
        }
    }

    /** A form without fields is a plain yes or no. */
    private static ObjectNode plain() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.putObject("properties");
        return schema;
    }
}
