package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.tool.ToolResult;
import java.io.IOException;

/** tools/list and tools/call. */
final class ToolMethods {
    private final Registry registry;
    private final Calls calls;
    private final Identity identity;
    private final String serverInfo;
    private final ToolLists lists;

    ToolMethods(Registry registry, Calls calls, Identity identity) {
        this.registry = registry;
        this.calls = calls;
        this.identity = identity;
        this.serverInfo = identity.json().toString();
        this.lists = new ToolLists(registry, identity);
    }

    Answer list(Exchange exchange) {
        exchange.onePage();
        return exchange.result(json -> json.writeRawValue(lists.of(exchange.caller())));
    }

    Answer call(Exchange exchange) {
        ListedTool tool = tool(exchange);
        ObjectNode arguments = arguments(exchange.params());
        if (exchange.hasHeaders()) {
            ParamHeaders.check(tool.mirrored(), arguments, exchange.headers());
        }
        Client client = Rounds.client(exchange.params(), exchange.outlet());
        ToolResult result =
                Rounds.answering(() -> calls.call(tool, new Calls.Asked(arguments, exchange.caller(), client)));
        return result instanceof ToolResult.InputNeeded needed
                ? exchange.result(identity.sign(Rounds.result(needed)))
                : exchange.result(json -> write(json, result));
    }

    private ListedTool tool(Exchange exchange) {
        String name = exchange.text("name", "the name of a tool");
        return registry.find(name, exchange.caller())
                .orElseThrow(() -> new Refusal(Fault.invalidParams(registry.unknown(name))));
    }

    private static ObjectNode arguments(ObjectNode params) {
        JsonNode arguments = params.path("arguments");
        if (arguments.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        throw new Refusal(Fault.invalidParams("params.arguments must be an object"));
    }

    private void write(JsonGenerator json, ToolResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("resultType", "complete");
        CallResult.write(json, result);
        json.writeObjectFieldStart("_meta");
        if (result instanceof ToolResult.Failure failure) {
            json.writeStringField(ToolJson.FAILURE_CODE, failure.code());
        }
        json.writeFieldName(Identity.SERVER_INFO);
        json.writeRawValue(serverInfo);
        json.writeEndObject();
        json.writeEndObject();
    }
}
