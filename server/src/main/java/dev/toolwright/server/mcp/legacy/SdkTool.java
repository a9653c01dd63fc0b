package dev.toolwright.server.mcp.legacy;

import dev.toolwright.server.mcp.rpc.Json;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** Tools and results as the SDK's types. */
final class SdkTool {
    private SdkTool() {}

    static McpSchema.Tool tool(ToolDescriptor descriptor) {
        return Json.MAPPER.convertValue(ToolJson.of(descriptor), McpSchema.Tool.class);
    }

    static McpSchema.CallToolResult result(ToolResult result) {
        McpSchema.CallToolResult.Builder builder = McpSchema.CallToolResult.builder();
        switch (result) {
            case ToolResult.Success success -> {
                ToolJson.texts(success).forEach(builder::addTextContent);
                builder.isError(false);
                success.structured().ifPresent(builder::structuredContent);
            }
            case ToolResult.Failure failure ->
                builder.addTextContent(failure.message())
                        .isError(true)
                        .meta(Map.of(ToolJson.FAILURE_CODE, failure.code()));
            case ToolResult.InputNeeded ignored ->
                throw new IllegalStateException("a client was asked that cannot be asked");
        }
        return builder.build();
    }
}
