package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.rpc.Headers;
import dev.toolwright.server.mcp.rpc.Message;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * The headers that repeat the body of every request must be there and must agree with it, so that whoever routed by them and whoever
 * answers have seen the same request (2026-07-28, Streamable HTTP, server validation).
 */
final class StandardHeaders {
    /** Where the value of Mcp-Name comes from. */
    private static final Map<String, String> NAMED = Map.of(
            "tools/call", "name",
            "prompts/get", "name",
            "resources/read", "uri",
            "tasks/get", "taskId",
            "tasks/update", "taskId",
            "tasks/cancel", "taskId");

    private StandardHeaders() {}

    /** @throws Refusal -32020 for the first header that is missing or disagrees */
    static void check(Message.Request request, Headers headers) {
        required(headers, "MCP-Protocol-Version");
        String method = required(headers, "Mcp-Method");
        if (!method.equals(request.method())) {
            throw MirroredValue.mismatch("Mcp-Method and the body name different methods");
        }
        Optional.ofNullable(NAMED.get(request.method()))
                .ifPresent(source -> name(request.params().path(source), source, headers));
    }

    private static void name(JsonNode inBody, String source, Headers headers) {
        Optional<String> header = headers.value("Mcp-Name");
        if (header.isEmpty() && !inBody.isTextual()) {
            return; // nothing to repeat; the method itself will miss its parameter
        }
        String name = MirroredValue.decode("Mcp-Name", required(headers, "Mcp-Name"));
        if (!name.equals(inBody.textValue())) {
            throw MirroredValue.mismatch("Mcp-Name and params." + source + " differ");
        }
    }

    private static String required(Headers headers, String name) {
        return headers.value(name)
                .orElseThrow(() -> MirroredValue.mismatch("the required header " + name + " is missing"));
    }
}
