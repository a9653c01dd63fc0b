package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Java SDK's client: list, call, error. */
final class JavaSdkClientIT {

    @Test
    void listsAndCalls() {
        try (Stack stack = Stack.start();
                McpSyncClient client = connect(stack.mcp())) {
            client.initialize();
            assertEquals(12, client.listTools().tools().size());

            CallToolResult makes = client.callTool(CallToolRequest.builder("get_vehicle_makes")
                    .arguments(Map.of())
                    .build());
            assertTrue(
                    makes.structuredContent() instanceof Map<?, ?> answer && answer.containsKey("makes"),
                    makes.toString());

            CallToolResult unknown = client.callTool(CallToolRequest.builder("get_vehicle")
                    .arguments(Map.of("vehicleId", 1))
                    .build());
            assertEquals(Boolean.TRUE, unknown.isError());
            assertTrue(((TextContent) unknown.content().get(0)).text().contains("no vehicle"), unknown.toString());
        }
    }

    private static McpSyncClient connect(String url) {
        String origin = URI.create(url).resolve("/").toString();
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(origin)
                        .endpoint("/mcp")
                        .build())
                .build();
    }
}
