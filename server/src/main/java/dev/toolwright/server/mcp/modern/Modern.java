package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.ToolResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Answers the methods of 2026-07-28. What never changes while the server runs is written once and sent as it is. */
public final class Modern {
    public static final List<String> VERSIONS = List.of("2026-07-28");

    private static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Set<String> MULTI_ROUND_TRIP = Set.of("inputResponses", "requestState");

    private final Registry registry;
    private final Calls calls;
    private final String serverInfo;
    private final String discovery;
    private final ToolLists lists;

    public Modern(Catalogue catalogue, Registry registry, Calls calls) {
        this.registry = registry;
        this.calls = calls;
        ObjectNode identity = JsonNodeFactory.instance
                .objectNode()
                .put("name", catalogue.name())
                .put("title", catalogue.title())
                .put("version", catalogue.version());
        this.serverInfo = identity.toString();
        this.discovery = discovery(catalogue, identity);
        this.lists = new ToolLists(registry, result -> cacheable(result, identity));
    }

    /** @throws Refusal when the message breaks a rule of the revision */
    public Answer answer(Message message, Headers headers, Caller caller) {
        return switch (message) {
            case Message.Notification ignored -> Answer.accepted();
            case Message.Request request -> answer(request, headers, caller);
        };
    }

    private Answer answer(Message.Request request, Headers headers, Caller caller) {
        Envelope.check(request.params());
        StandardHeaders.check(request, headers);
        return switch (request.method()) {
            case "server/discover" -> Answer.result(request.id(), json -> json.writeRawValue(discovery));
            case "tools/list" -> list(request, caller);
            case "tools/call" -> call(request, headers, caller);
            default ->
                throw new Refusal(
                        new Fault(404, Fault.METHOD_NOT_FOUND, "there is no method \"" + request.method() + "\" here"));
        };
    }

    private Answer list(Message.Request request, Caller caller) {
        if (request.params().has("cursor")) {
            throw new Refusal(Fault.invalidParams("this server never gave such a cursor; its list has one page"));
        }
        return Answer.result(request.id(), json -> json.writeRawValue(lists.of(caller)));
    }

    private Answer call(Message.Request request, Headers headers, Caller caller) {
        ListedTool tool = tool(request.params(), caller);
        ObjectNode arguments = arguments(request.params());
        ParamHeaders.check(tool.mirrored(), arguments, headers);
        ToolResult result = calls.call(tool, arguments, caller);
        return Answer.result(request.id(), json -> write(json, result));
    }

    private ListedTool tool(ObjectNode params, Caller caller) {
        JsonNode name = params.path("name");
        if (!name.isTextual()) {
            throw new Refusal(Fault.invalidParams("params.name must be the name of a tool"));
        }
        return registry.find(name.asText(), caller)
                .orElseThrow(() -> new Refusal(Fault.invalidParams(registry.unknown(name.asText()))));
    }

    private static ObjectNode arguments(ObjectNode params) {
        if (MULTI_ROUND_TRIP.stream().anyMatch(params::has)) {
            throw new Refusal(
                    Fault.invalidParams("this server has asked for no input, so it takes no " + MULTI_ROUND_TRIP));
        }
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
        json.writeFieldName(SERVER_INFO);
        json.writeRawValue(serverInfo);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String discovery(Catalogue catalogue, ObjectNode identity) {
        ObjectNode result = complete();
        VERSIONS.forEach(result.putArray("supportedVersions")::add);
        result.putObject("capabilities").putObject("tools");
        result.put("instructions", catalogue.instructions());
        return cacheable(result.put("cacheScope", "public"), identity);
    }

    private static ObjectNode complete() {
        return JsonNodeFactory.instance.objectNode().put("resultType", "complete");
    }

    private static String cacheable(ObjectNode result, ObjectNode identity) {
        result.put("ttlMs", FRESH.toMillis()).putObject("_meta").set(SERVER_INFO, identity);
        return result.toString();
    }
}
