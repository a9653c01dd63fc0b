package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.ListedTool;
import dev.toolwright.server.registry.NotGrantedException;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.text.Nearest;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.CancelledException;
import java.util.function.Supplier;

/**
 * The resources below {@code /api}:
 *
 * <ul>
 *   <li>{@code GET /tools}: the tools that the caller may call
 *   <li>{@code GET /tools/{name}?argument=…}: calls a tool that reads
 *   <li>{@code POST /tools/{name}} with the arguments as JSON: calls a tool that writes
 *   <li>{@code GET /openapi.json}: all this as an OpenAPI document
 * </ul>
 *
 * A tool answers with its structured result, or with {@code {"text": …}} where it has none. Everything else is a {@link Problem}.
 */
public final class Rest {
    private static final String TOOLS = "/tools";

    private final Registry registry;
    private final Calls calls;
    private final OwnDocument document;

    /** @param signIn whether callers need a token */
    public Rest(Catalogue catalogue, Registry registry, Calls calls, boolean signIn) {
        this.registry = registry;
        this.calls = calls;
        this.document = new OwnDocument(catalogue, signIn);
    }

    /**
     * @throws CancelledException when nobody waits for the answer any more
     * @throws NotGrantedException when the tool exists and the caller may not call it
     */
    public RestAnswer answer(RestRequest request, Caller caller) {
        try {
            return switch (request.path()) {
                case TOOLS, TOOLS + "/" -> only("GET", request, () -> list(caller));
                case "/openapi.json" -> only("GET", request, () -> RestAnswer.ok(document.of(registry.tools(caller))));
                default -> tool(request, caller);
            };
        } catch (RefusedException refused) {
            return RestAnswer.of(refused.problem());
        }
    }

    private RestAnswer list(Caller caller) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode tools = result.putArray("tools");
        registry.tools(caller).forEach(tool -> tools.add(ToolEntry.of(tool.descriptor())));
        return RestAnswer.ok(result);
    }

    private RestAnswer tool(RestRequest request, Caller caller) {
        if (!request.path().startsWith(TOOLS + "/")) {
            throw new RefusedException(404, "not_found", "There is nothing here. Look at /api/tools.");
        }
        String name = request.path().substring(TOOLS.length() + 1);
        ListedTool tool = registry.find(name, caller)
                .orElseThrow(() -> new RefusedException(
                        404,
                        "unknown_tool",
                        "There is no tool \"" + name + "\"" + Nearest.hint(name, registry.names())));
        String method = ToolEntry.method(tool.descriptor());
        return only(method, request, () -> called(tool, arguments(tool, request), caller));
    }

    private static ObjectNode arguments(ListedTool tool, RestRequest request) {
        if (ToolEntry.method(tool.descriptor()).equals("GET")) {
            return QueryArguments.read(request.query(), tool.descriptor().inputSchema());
        }
        if (!request.query().isEmpty()) {
            throw new RefusedException(
                    400,
                    "invalid_arguments",
                    "The arguments of a tool that writes stand in the body. Nothing was done.");
        }
        return BodyArguments.read(request.contentType(), request.body());
    }

    private RestAnswer called(ListedTool tool, ObjectNode arguments, Caller caller) {
        return switch (calls.call(tool, arguments, caller)) {
            case ToolResult.Success success ->
                RestAnswer.ok(success.structured()
                        .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("text", success.text())));
            case ToolResult.Failure failure ->
                RestAnswer.of(new Problem(Statuses.of(failure.code()), failure.code(), failure.message()));
            case ToolResult.InputNeeded ignored ->
                throw new IllegalStateException("a client was asked that cannot be asked");
        };
    }

    private static RestAnswer only(String method, RestRequest request, Supplier<RestAnswer> answer) {
        boolean same = request.method().equals(method)
                || method.equals("GET") && request.method().equals("HEAD");
        if (same) {
            return answer.get();
        }
        String detail = "This takes " + method + ", not " + request.method() + ". Nothing was done.";
        String allow = method.equals("GET") ? "GET, HEAD, OPTIONS" : method + ", OPTIONS";
        return RestAnswer.notAllowed(new Problem(405, "method_not_allowed", detail), allow);
    }
}
