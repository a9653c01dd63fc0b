package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The Java SDK's client: list, call, error, update, read back. */
final class JavaSdkClientIT {
    private static Stack stack;
    private static Recorder recorder;

    @BeforeAll
    static void start() {
        stack = Stack.start();
        recorder = Recorder.before(stack.mcp());
    }

    @AfterAll
    static void stop() {
        try {
            recorder.nothingIsWrong(12);
        } finally {
            stack.close();
        }
    }

    @Test
    void listsAndCalls() {
        try (McpSyncClient client = connect(recorder.mcp())) {
            client.initialize();
            assertEquals(Contract.tools().size(), client.listTools().tools().size());

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

    @Test
    void changesAPriceAndReadsItBack() {
        try (McpSyncClient client = connect(recorder.mcp())) {
            client.initialize();
            JsonNode company = call(client, "list_user_companies", Map.of()).at("/companies/0/id");
            call(client, "select_company", Map.of("companyId", company.longValue()));
            long vehicle = call(client, "list_vehicles", Map.of("size", 1))
                    .at("/vehicles/0/id")
                    .longValue();

            call(client, "update_vehicle_price", Map.of("vehicleId", vehicle, "newPrice", 12345.5));

            JsonNode after = call(client, "get_vehicle", Map.of("vehicleId", vehicle));
            assertEquals(12345.5, after.at("/prices/consumer").doubleValue());
        }
    }

    private static JsonNode call(McpSyncClient client, String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        assertEquals(Boolean.FALSE, result.isError(), result.toString());
        return new JsonMapper().valueToTree(result.structuredContent());
    }

    private static McpSyncClient connect(String url) {
        String origin = URI.create(url).resolve("/").toString();
        return McpClient.sync(HttpClientStreamableHttpTransport.builder(origin)
                        .endpoint("/mcp")
                        .build())
                .build();
    }
}
