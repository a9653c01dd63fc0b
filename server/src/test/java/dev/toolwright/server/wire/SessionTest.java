package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientSseClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions of older revisions over Streamable HTTP, and the transport that there was before them. */
final class SessionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ABLE = "{\"elicitation\":{},\"sampling\":{},\"roots\":{}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final SampleServer server = SampleServer.start(new FullCatalogue());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientThatCannotBeAskedGetsNoSession() throws Exception {
        HttpResponse<InputStream> hello = initialize("{}");
        assertTrue(hello.headers().firstValue("Mcp-Session-Id").isEmpty());
        JsonNode capabilities = json(hello).path("result").path("capabilities");
        assertFalse(capabilities.has("logging"));
        assertFalse(capabilities.path("resources").path("subscribe").asBoolean());
    }

    @Test
    void aQuestionIsAskedOnTheStreamOfItsRequest() throws Exception {
        String session = session();
        try (Events events = new Events(call(session, "test_input_required_result_elicitation"))) {
            JsonNode question = events.next("tools/call");
            assertEquals("elicitation/create", question.path("method").asText());
            assertEquals(202, respond(session, question, "{\"action\":\"accept\",\"content\":{\"name\":\"Ann\"}}"));
            JsonNode answer = events.next("tools/call");
            assertEquals("Hello, Ann!", answer.at("/result/content/0/text").asText());
        }
    }

    @Test
    void anAnswerToNothingIsRefused() throws Exception {
        String session = session();
        JsonNode nothing = MAPPER.readTree("{\"id\":\"server-1\"}");
        assertEquals(400, respond(session, nothing, "{\"action\":\"accept\"}"));
    }

    @Test
    void aFormThatIsFilledInWronglyChangesNothing() throws Exception {
        String session = session();
        try (Events events = new Events(call(session, "test_input_required_result_elicitation"))) {
            respond(session, events.next("tools/call"), "{\"action\":\"accept\",\"content\":{\"name\":7}}");
            JsonNode answer = events.next("tools/call");
            assertEquals(
                    "answer_unusable",
                    answer.at("/result/_meta/dev.toolwright~1code").asText());
        }
    }

    @Test
    void aLostStreamIsTakenUpAgainWhereItBroke() throws Exception {
        String session = session();
        JsonNode question;
        String seen;
        try (Events events = new Events(call(session, "test_input_required_result_elicitation"))) {
            question = events.next("tools/call");
            seen = events.id;
        }
        assertEquals(202, respond(session, question, "{\"action\":\"decline\"}"));
        try (Events rest = new Events(send(get(session).header("Last-Event-ID", seen)))) {
            assertEquals(
                    "Hello, !",
                    rest.next("tools/call").at("/result/content/0/text").asText());
            assertFalse(rest.id.equals(seen));
        }
    }

    @Test
    void cancellingGivesUpTheQuestion() throws Exception {
        String session = session();
        try (Events events = new Events(call(session, "test_input_required_result_elicitation"))) {
            JsonNode question = events.next("tools/call");
            post(session, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":5}}");
            assertTrue(events.end());
            assertEquals(400, respond(session, question, "{\"action\":\"decline\"}"));
        }
    }

    @Test
    void subscriptionsAreToldOnTheSessionsStream() throws Exception {
        String session = session();
        try (Events events = new Events(send(get(session)))) {
            String params = "{\"uri\":\"test://watched-resource\"}";
            assertEquals(200, request(session, "resources/subscribe", params).statusCode());
            call(session, "touch").body().close();
            JsonNode told = events.next("");
            assertEquals("notifications/resources/updated", told.path("method").asText());
            assertEquals("test://watched-resource", told.at("/params/uri").asText());
            assertEquals(
                    204,
                    http.send(delete(session), HttpResponse.BodyHandlers.discarding())
                            .statusCode());
            assertTrue(events.end());
            assertEquals(404, request(session, "ping", "{}").statusCode());
        }
    }

    /** The official client of the transport that came first. */
    @Test
    @SuppressWarnings("deprecation") // the transport is, in the protocol as well
    void theOldTransportServesTheOfficialClient() {
        McpSyncClient client = McpClient.sync(HttpClientSseClientTransport.builder("http://localhost:" + server.port())
                        .build())
                .capabilities(
                        McpSchema.ClientCapabilities.builder().elicitation().build())
                .elicitation(asked ->
                        new McpSchema.ElicitResult(McpSchema.ElicitResult.Action.ACCEPT, Map.of("name", "Bert")))
                .build();
        client.initialize();
        assertFalse(client.listTools().tools().isEmpty());
        McpSchema.CallToolResult result =
                client.callTool(McpSchema.CallToolRequest.builder("test_input_required_result_elicitation")
                        .build());
        assertEquals("Hello, Bert!", ((McpSchema.TextContent) result.content().get(0)).text());
        client.closeGracefully();
    }

    private String session() throws Exception {
        return initialize(ABLE).headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    private HttpResponse<InputStream> initialize(String capabilities) throws Exception {
        return send(builder()
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\",\"capabilities\":"
                                + capabilities + ",\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}")));
    }

    private HttpResponse<InputStream> call(String session, String tool) throws Exception {
        return request(session, "tools/call", "{\"name\":\"" + tool + "\"}");
    }

    private HttpResponse<InputStream> request(String session, String method, String params) throws Exception {
        return post(session, "{\"jsonrpc\":\"2.0\",\"id\":5,\"method\":\"" + method + "\",\"params\":" + params + "}");
    }

    private int respond(String session, JsonNode question, String result) throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":" + question.path("id") + ",\"result\":" + result + "}";
        return post(session, body).statusCode();
    }

    private HttpResponse<InputStream> post(String session, String body) throws Exception {
        return send(builder().header("Mcp-Session-Id", session).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder get(String session) {
        return builder().header("Mcp-Session-Id", session).GET();
    }

    private HttpRequest delete(String session) {
        return builder().header("Mcp-Session-Id", session).DELETE().build();
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest.Builder builder() {
        return HttpRequest.newBuilder(URI.create(server.url()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream");
    }

    private static JsonNode json(HttpResponse<InputStream> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    /** Reads events one by one; each is checked against the schema of 2025-11-25. */
    private static final class Events implements AutoCloseable {
        private final BufferedReader lines;
        private String id = "";

        Events(HttpResponse<InputStream> response) {
            assertEquals(200, response.statusCode());
            this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        JsonNode next(String method) throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    JsonNode message = MAPPER.readTree(line.substring(6));
                    assertEquals(List.of(), McpSchemas.of("2025-11-25").faults(method, message));
                    return message;
                }
            }
            throw new AssertionError("the stream has ended");
        }

        /** Reads on to the end, which is one way or the other. */
        boolean end() {
            try {
                String line = lines.readLine();
                while (line != null) {
                    assertFalse(line.startsWith("data: "), line);
                    line = lines.readLine();
                }
            } catch (IOException cutOff) {
                return true;
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
