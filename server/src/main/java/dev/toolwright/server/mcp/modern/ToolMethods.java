package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.task.Started;
import dev.toolwright.server.tool.ToolResult;

/** tools/list and tools/call. */
final class ToolMethods {
    private final Registry registry;
    private final Ways ways;
    private final Identity identity;
    private final String serverInfo;
    private final ToolLists lists;

    /** How tools are called. */
    record Ways(Calls calls, TaskMethods tasks) {}

    ToolMethods(Registry registry, Ways ways, Identity identity) {
        this.registry = registry;
        this.ways = ways;
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
        Started started =
                Rounds.answering(() -> start(exchange, tool, new Calls.Asked(arguments, exchange.caller(), client)));
        return switch (started) {
            case Started.Answered answered -> answer(exchange, answered.result());
            case Started.Underway underway -> exchange.result(identity.sign(TaskJson.created(underway.task())));
        };
    }

    private Started start(Exchange exchange, ListedTool tool, Calls.Asked asked) {
        return ways.tasks.wanted(tool, exchange)
                ? ways.tasks.start(tool, asked)
                : new Started.Answered(ways.calls.call(tool, asked));
    }

    private Answer answer(Exchange exchange, ToolResult result) {
        return result instanceof ToolResult.InputNeeded needed
                ? exchange.result(identity.sign(Rounds.result(needed)))
                : exchange.result(json -> CallResult.whole(json, result, serverInfo));
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
}
