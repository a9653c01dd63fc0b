package dev.toolwright.server.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.NotGrantedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several messages in one body, which 2025-03-26 has and no other revision (2025-03-26, transports, sending messages). They are done one
 * after the other, and their answers come in one array.
 */
final class Batch {
    /** A body may be long; what is done for it may not be. */
    private static final int MOST = 100;

    private static final String REVISION = "2025-03-26";

    private Batch() {}

    /** Where no revision is named it may be taken for this one (2025-11-25, transports, protocol version header). */
    static boolean allowed(JsonNode body, Headers headers) {
        return body.isArray()
                && !body.isEmpty()
                && headers.value("MCP-Protocol-Version").orElse(REVISION).equals(REVISION);
    }

    /**
     * @param each answers one message
     * @throws Refusal when there are too many
     */
    static Answer answer(JsonNode body, Function<Message, Answer> each) {
        if (body.size() > MOST) {
            throw new Refusal(new Fault(400, Fault.INVALID_REQUEST, "a batch has at most " + MOST + " messages"));
        }
        List<Answer> answers = new ArrayList<>();
        body.forEach(item -> answers.add(answerOne(item, each)));
        return Answer.several(answers);
    }

    private static Answer answerOne(JsonNode item, Function<Message, Answer> each) {
        try {
            return answer(Message.of(item), each);
        } catch (Refusal refusal) {
            return Answer.error(refusal.id(), refusal.fault());
        }
    }

    private static Answer answer(Message message, Function<Message, Answer> each) {
        Optional<JsonNode> id =
                message instanceof Message.Request request ? Optional.of(request.id()) : Optional.empty();
        try {
            return message.method().equals("initialize") ? alone(id) : each.apply(message);
        } catch (Refusal refusal) {
            return Answer.error(id, refusal.fault());
        } catch (NotGrantedException more) {
            String advice = "; call it by itself, and the person can grant it";
            return Answer.error(id, Fault.invalidParams(more.getMessage() + advice));
        }
    }

    private static Answer alone(Optional<JsonNode> id) {
        return Answer.error(id, new Fault(400, Fault.INVALID_REQUEST, "initialize is sent by itself, not in a batch"));
    }
}
