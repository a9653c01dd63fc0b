package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.mcp.rpc.QuestionJson;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.ClientLacksException;
import dev.toolwright.server.registry.Dialogue;
import dev.toolwright.server.registry.StateRefusedException;
import dev.toolwright.server.tool.InputRequest;
import dev.toolwright.server.tool.ToolResult;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Questions and answers between one request and the next (2026-07-28, multi round-trip requests). */
final class Rounds {
    private Rounds() {}

    /** @throws Refusal when the answers are not of the right shape as a whole */
    static Client client(ObjectNode params, Outlet outlet) {
        JsonNode capabilities = params.path("_meta").path(Envelope.CAPABILITIES);
        Dialogue dialogue = new Dialogue.InRounds(
                question -> QuestionJson.understood(question, capabilities), responses(params), state(params));
        return new Client(dialogue, Notices.of(params, outlet));
    }

    /** Does what a request asked for, and turns what cannot be answered into errors. */
    static <T> T answering(Supplier<T> work) {
        try {
            return work.get();
        } catch (StateRefusedException refused) {
            throw new Refusal(Fault.invalidParams(
                    "params.requestState is refused: " + refused.getMessage() + "; send the request without it"));
        } catch (ClientLacksException lacks) {
            throw new Refusal(fault(lacks));
        }
    }

    static Fault fault(ClientLacksException lacks) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode required = data.putObject("requiredCapabilities");
        lacks.questions().forEach(question -> QuestionJson.require(question, required));
        return new Fault(
                400,
                Fault.MISSING_CLIENT_CAPABILITY,
                "this has to ask something that the client did not say it can ask",
                Optional.of(data));
    }

    /** Questions as a result holds them. */
    static ObjectNode requests(Map<String, InputRequest> questions) {
        ObjectNode requests = JsonNodeFactory.instance.objectNode();
        questions.forEach((key, question) -> requests.set(key, QuestionJson.of(question)));
        return requests;
    }

    /** The result that asks. */
    static ObjectNode result(ToolResult.InputNeeded needed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("resultType", "input_required");
        json.set("inputRequests", requests(needed.questions()));
        return json.put("requestState", needed.state());
    }

    /** @throws Refusal when they are not an object */
    static ObjectNode responses(ObjectNode params) {
        JsonNode responses = params.path("inputResponses");
        if (responses.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (responses instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(Fault.invalidParams("params.inputResponses must be an object"));
    }

    private static Optional<String> state(ObjectNode params) {
        JsonNode state = params.path("requestState");
        if (state.isMissingNode()) {
            return Optional.empty();
        }
        if (state.isTextual()) {
            return Optional.of(state.textValue());
        }
        throw new Refusal(Fault.invalidParams("params.requestState must be a string"));
    }
}
