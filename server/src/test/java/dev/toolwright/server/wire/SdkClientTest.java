package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The client of the MCP Java SDK, from its first word to its last. */
final class SdkClientTest {
    @Test
    void connectsListsCallsAndLeaves() throws IOException {
        try (SampleServer server = SampleServer.start();
                Tee tee = Tee.before(URI.create(server.url()))) {
            McpSyncClient client = McpClient.sync(HttpClientStreamableHttpTransport.builder(
                                    tee.address(URI.create(server.url())).toString())
                            .build())
                    .build();
            McpSchema.InitializeResult hello = client.initialize();
            assertEquals("Sample", hello.serverInfo().title());
            assertEquals("2025-11-25", hello.protocolVersion());
            assertEquals(14, client.listTools().tools().size());
            assertEquals(
                    Map.of("text", "hi", "times", 2),
                    call(client, "echo", Map.of("text", "hi", "times", 2)).structuredContent());
            assertTrue(call(client, "echo", Map.of("txt", "hi")).isError());
            assertTrue(call(client, "fail", Map.of()).isError());
            assertEquals(
                    -32602,
                    assertThrows(McpError.class, () -> call(client, "ecko", Map.of()))
                            .getJsonRpcError()
                            .code());
            client.ping();
            assertTrue(client.closeGracefully());
            Spoken spoken = tee.spoken();
            assertTrue(spoken.messages() >= 7, () -> spoken.messages() + " messages");
            assertEquals(List.of(), spoken.faults());
        }
    }

    private static McpSchema.CallToolResult call(McpSyncClient client, String name, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(name).arguments(arguments).build());
    }
}
