package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** subscriptions/listen, from the acknowledgment to the end. */
final class SubscriptionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void tellsOfWhatWasAskedForUntilTheServerStops() throws Exception {
        SampleServer server = SampleServer.start(new FullCatalogue());
        try (Events events = listen(
                server,
                "{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"test://watched-resource\",\"test://none\"]}")) {
            JsonNode first = events.next();
            assertEquals(
                    "notifications/subscriptions/acknowledged",
                    first.path("method").asText());
            assertEquals(
                    "{\"resourceSubscriptions\":[\"test://watched-resource\"]}",
                    first.path("params").path("notifications").toString());
            touch(server);
            JsonNode second = events.next();
            assertEquals(
                    "notifications/resources/updated", second.path("method").asText());
            assertEquals(
                    "test://watched-resource", second.path("params").path("uri").asText());
            Thread stopping = Thread.startVirtualThread(server::close);
            JsonNode last = events.next();
            assertEquals("complete", last.path("result").path("resultType").asText());
            assertEquals(7, last.path("id").asInt());
            assertTrue(events.ended());
            stopping.join();
        }
    }

    @Test
    void tellsNothingElse() throws Exception {
        SampleServer server = SampleServer.start(new FullCatalogue());
        try (Events events = listen(server, "{\"resourceSubscriptions\":[\"test://static-text\"]}")) {
            events.next();
            touch(server);
            Thread stopping = Thread.startVirtualThread(server::close);
            assertTrue(events.next().has("result"));
            stopping.join();
        }
    }

    /** What is still to be told is told once, however often it happened. */
    @Test
    void manyStreamsAreToldAndTheirEndIsNoticed() throws Exception {
        SampleServer server = SampleServer.start(new FullCatalogue());
        List<Events> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(listen(server, "{\"resourceSubscriptions\":[\"test://watched-resource\"]}"));
        }
        for (Events each : all) {
            each.next();
        }
        touch(server);
        for (Events each : all) {
            assertEquals(
                    "notifications/resources/updated",
                    each.next().path("method").asText());
            each.close();
        }
        touch(server);
        server.close();
    }

    private void touch(SampleServer server) throws Exception {
        HttpResponse<String> done = http.send(
                request(server, "tools/call", "\"name\":\"touch\"")
                        .header("Mcp-Name", "touch")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, done.statusCode(), done::body);
    }

    private Events listen(SampleServer server, String filter) throws Exception {
        HttpResponse<InputStream> response = http.send(
                request(server, "subscriptions/listen", "\"notifications\":" + filter)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/event-stream",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no", response.headers().firstValue("X-Accel-Buffering").orElseThrow());
        return new Events(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder request(SampleServer server, String method, String params) {
        return HttpRequest.newBuilder(URI.create(server.url()))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", method)
                .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method
                        + "\",\"params\":{" + META + "," + params + "}}"));
    }

    /** Reads events one by one; each is checked against the schema, and carries the subscription's id. */
    private record Events(BufferedReader lines) implements AutoCloseable {
        JsonNode next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data: ")) {
                line = lines.readLine();
            }
            assertTrue(line != null, "the stream has ended");
            JsonNode message = MAPPER.readTree(line.substring(6));
            assertEquals(List.of(), McpSchemas.of("2026-07-28").faults("subscriptions/listen", message));
            JsonNode in = message.has("params") ? message.path("params") : message.path("result");
            assertEquals(
                    7,
                    in.path("_meta")
                            .path("io.modelcontextprotocol/subscriptionId")
                            .asInt(),
                    message::toString);
            return message;
        }

        boolean ended() throws IOException {
            String line = lines.readLine();
            while (line != null && line.isEmpty()) {
                line = lines.readLine();
            }
            return line == null;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
