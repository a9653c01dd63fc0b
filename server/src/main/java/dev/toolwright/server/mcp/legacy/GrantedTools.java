package dev.toolwright.server.mcp.legacy;

import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Registry;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ListToolsResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;

/** The SDK lists its tools to everybody; this takes out what the caller was not granted. */
final class GrantedTools {
    private GrantedTools() {}

    /** The response as it is, unless it is a list of tools. */
    static JSONRPCResponse only(JSONRPCResponse response, Registry registry, Caller caller) {
        if (!(response.result() instanceof ListToolsResult list)) {
            return response;
        }
        List<Tool> granted = list.tools().stream()
                .filter(tool -> registry.find(tool.name())
                        .filter(listed -> caller.may(listed.descriptor()))
                        .isPresent())
                .toList();
        ListToolsResult result = new ListToolsResult(granted, list.nextCursor(), list.meta());
        return JSONRPCResponse.result(response.id(), result);
    }
}
