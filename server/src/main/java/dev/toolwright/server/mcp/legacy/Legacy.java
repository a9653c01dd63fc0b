package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Answer;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Json;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Client;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.upstream.CancelledException;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import java.util.List;
import java.util.Map;

/**
 * Answers the methods of 2024-11-05 to 2025-11-25 through the SDK. No sessions: each request stands for itself, so any process can
 * answer it and a restart loses nothing.
 */
public final class Legacy {
    /** Oldest first: the SDK offers the last one to clients that ask for one it does not know. */
    public static final List<String> VERSIONS = List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    private static final String CALL = "call";

    private final Registry registry;
    private final Calls calls;
    private final McpStatelessServerHandler sdk;

    /** Our side of a tools/call while the SDK is in between: it would turn the arguments into maps and back. */
    private record Call(ListedTool tool, ObjectNode arguments, Caller caller) {}

    public Legacy(Offer offer) {
        this.registry = offer.registry();
        this.calls = offer.calls();
        Catalogue catalogue = offer.catalogue();
        CapturedHandler captured = new CapturedHandler();
        McpServer.sync(captured)
                .serverInfo(McpSchema.Implementation.builder(catalogue.name(), catalogue.version())
                        .title(catalogue.title())
                        .build())
                .instructions(catalogue.instructions())
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .jsonMapper(new JacksonMcpJsonMapper(Json.MAPPER))
                .jsonSchemaValidator(new NoValidation())
                .validateToolInputs(false)
                .immediateExecution(true)
                .tools(registry.tools().stream().map(this::specification).toList())
                .build();
        this.sdk = captured.handler();
    }

    /** @throws Refusal when the message breaks a rule of the revision */
    public Answer answer(Message message, Caller caller) {
        return switch (message) {
            case Message.Notification ignored -> Answer.accepted();
            case Message.Request request -> answer(request, caller);
        };
    }

    private Answer answer(Message.Request request, Caller caller) {
        if (request.method().equals(McpSchema.METHOD_INITIALIZE)
                && !request.params().path("protocolVersion").isTextual()) {
            throw new Refusal(Fault.invalidParams("initialize needs params.protocolVersion, a string"));
        }
        McpTransportContext context = request.method().equals(McpSchema.METHOD_TOOLS_CALL)
                ? McpTransportContext.create(Map.of(CALL, call(request.params(), caller)))
                : McpTransportContext.EMPTY;
        JSONRPCResponse response = handle(request, context);
        if (caller.gone()) {
            throw new CancelledException();
        }
        return Answer.whole(caller.limited() ? GrantedTools.only(response, registry, caller) : response);
    }

    private JSONRPCResponse handle(Message.Request request, McpTransportContext context) {
        Object id = request.id().isTextual()
                ? request.id().textValue()
                : request.id().numberValue();
        try {
            JSONRPCResponse response = sdk.handleRequest(
                            context, new JSONRPCRequest(request.method(), id, request.params()))
                    .block();
            if (response == null) {
                throw new IllegalStateException("the SDK gave no response to " + request.method());
            }
            return response;
        } catch (IllegalArgumentException mismatch) {
            throw new Refusal(
                    Fault.invalidParams("the parameters of " + request.method() + " do not fit its definition"));
        }
    }

    /** Looked up here, because the SDK's own answer to an unknown tool does not name it. */
    private Call call(ObjectNode params, Caller caller) {
        JsonNode name = params.path("name");
        ListedTool tool = registry.find(name.asText(), caller)
                .orElseThrow(() -> new Refusal(Fault.invalidParams(registry.unknown(name.asText()))));
        JsonNode arguments = params.path("arguments");
        if (arguments.isMissingNode() || arguments.isNull()) {
            return new Call(tool, JsonNodeFactory.instance.objectNode(), caller);
        }
        if (arguments instanceof ObjectNode object) {
            return new Call(tool, object, caller);
        }
        throw new Refusal(Fault.invalidParams("params.arguments must be an object"));
    }

    private SyncToolSpecification specification(ListedTool tool) {
        return new SyncToolSpecification(SdkTool.tool(tool.descriptor()), (context, request) -> {
            Call call = (Call) context.get(CALL);
            return SdkTool.result(
                    calls.call(call.tool(), new Calls.Asked(call.arguments(), call.caller(), Client.SILENT)));
        });
    }
}
