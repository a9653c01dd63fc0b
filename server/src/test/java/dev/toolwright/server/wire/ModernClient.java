package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** A client of 2026-07-28 that knows every capability; whatever it is told must fit the revision's schema. */
final class ModernClient {
    static final String REVISION = "2026-07-28";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":"
                    + "{\"elicitation\":{},\"sampling\":{},\"extensions\":{\"io.modelcontextprotocol/tasks\":{}}}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;

    ModernClient(String url) {
        this.url = URI.create(url);
    }

    /** The result of a request. */
    JsonNode result(String method, String name, String params) throws IOException, InterruptedException {
        JsonNode answer = answer(method, name, params);
        assertTrue(answer.has("result"), answer::toString);
        return answer.path("result");
    }

    JsonNode answer(String method, String name, String params) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request(method, name, params), HttpResponse.BodyHandlers.ofString());
        JsonNode answer = MAPPER.readTree(response.body());
        assertEquals(List.of(), McpSchemas.of(REVISION).faults(method, answer), answer::toString);
        return answer;
    }

    Events listen(String filter) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(
                request("subscriptions/listen", "", "\"notifications\":" + filter),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        return new Events(new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    private HttpRequest request(String method, String name, String params) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", REVISION)
                .header("Mcp-Method", method)
                .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method
                        + "\",\"params\":{" + META + (params.isEmpty() ? "" : ",") + params + "}}"));
        return (name.isEmpty() ? builder : builder.header("Mcp-Name", name)).build();
    }

    /** The events of a subscription, one by one. */
    record Events(BufferedReader lines) implements AutoCloseable {
        JsonNode next() throws IOException {
            String line = lines.readLine();
            while (line != null && !line.startsWith("data: ")) {
                line = lines.readLine();
            }
            assertTrue(line != null, "the stream has ended");
            JsonNode message = MAPPER.readTree(line.substring(6));
            assertEquals(List.of(), McpSchemas.of(REVISION).faults("subscriptions/listen", message), message::toString);
            return message;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
