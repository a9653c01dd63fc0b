package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.ContentJson;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.ListingJson;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.Outcome;
import dev.toolwright.server.registry.Prompts;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;

/** prompts/list and prompts/get. */
final class PromptMethods {
    private final Prompts prompts;
    private final Calls calls;
    private final Identity identity;

    PromptMethods(Prompts prompts, Calls calls, Identity identity) {
        this.prompts = prompts;
        this.calls = calls;
        this.identity = identity;
    }

    Answer list(Exchange exchange) {
        exchange.onePage();
        ObjectNode result = Identity.complete();
        ArrayNode array = result.putArray("prompts");
        prompts.all(exchange.caller()).forEach(each -> array.add(ListingJson.of(each.descriptor())));
        String scope = exchange.caller().limited() ? "private" : "public";
        return exchange.result(identity.cacheable(result, scope, Identity.FRESH));
    }

    Answer get(Exchange exchange) {
        Prompt prompt = prompt(exchange.text("name", "the name of a prompt"), exchange.caller());
        ObjectNode arguments = arguments(exchange.params(), prompt);
        Client client = Rounds.client(exchange.params(), exchange.outlet());
        Calls.Asked asked = new Calls.Asked(arguments, exchange.caller(), client);
        String name = "prompts/get " + prompt.descriptor().name();
        return switch (Rounds.answering(() -> calls.read(name, asked, prompt::messages))) {
            case Outcome.Done<List<PromptMessage>> done -> exchange.result(messages(prompt, done.value()));
            case Outcome.NotDone<List<PromptMessage>> not -> exchange.result(asking(not.result()));
        };
    }

    private Prompt prompt(String name, Caller caller) {
        try {
            return prompts.find(name, caller);
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Fault.invalidParams(unknown.getMessage()));
        }
    }

    private static ObjectNode arguments(ObjectNode params, Prompt prompt) {
        JsonNode given = params.path("arguments");
        if (!given.isMissingNode() && !given.isObject()) {
            throw new Refusal(Fault.invalidParams("params.arguments must be an object"));
        }
        ObjectNode arguments = given.isObject() ? (ObjectNode) given : JsonNodeFactory.instance.objectNode();
        List<String> faults = Prompts.faults(prompt, arguments);
        if (!faults.isEmpty()) {
            throw new Refusal(Fault.invalidParams("params.arguments: " + String.join(", ", faults)));
        }
        return arguments;
    }

    private ObjectNode messages(Prompt prompt, List<PromptMessage> messages) {
        ObjectNode result =
                Identity.complete().put("description", prompt.descriptor().description());
        ArrayNode array = result.putArray("messages");
        messages.forEach(each -> array.add(ContentJson.of(each)));
        return identity.sign(result);
    }

    private ObjectNode asking(ToolResult result) {
        return identity.sign(NotDone.asking(result, JsonNodeFactory.instance.objectNode()));
    }
}
