package dev.toolwright.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the transcripts in resources/wire/rest cannot say: documents as a whole, answers without a body, a call in two steps. */
final class RestTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsEveryToolWithTheWayToCallIt() throws Exception {
        JsonNode tools = json(send("GET", "/api/tools", "")).path("tools");
        assertEquals(14, tools.size());
        for (JsonNode tool : tools) {
            String name = tool.path("name").asText();
            assertEquals("/api/tools/" + name, tool.path("href").asText());
            HttpResponse<String> other = send(
                    tool.path("method").asText().equals("GET") ? "POST" : "GET",
                    tool.path("href").asText(),
                    "");
            assertEquals(405, other.statusCode(), name);
            assertEquals("object", tool.path("inputSchema").path("type").asText(), name);
        }
    }

    @Test
    void describesItselfWithAPathForEveryTool() throws Exception {
        JsonNode document = json(send("GET", "/api/openapi.json", ""));
        assertEquals("3.1.0", document.path("openapi").asText());
        assertEquals(15, document.path("paths").size());
        JsonNode echo = document.path("paths").path("/api/tools/echo").path("get");
        List<String> required = StreamSupport.stream(echo.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter -> parameter.path("name").asText())
                .toList();
        assertEquals(List.of("text"), required);
        assertEquals(6, echo.path("parameters").size());
        JsonNode change = document.path("paths").path("/api/tools/change").path("post");
        assertTrue(change.path("requestBody").path("required").asBoolean(), change.toString());
        assertTrue(document.path("security").isMissingNode(), "nobody has to sign in here");
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        HttpResponse<String> got = send("GET", "/api/tools/text_only", "");
        HttpResponse<String> head = send("HEAD", "/api/tools/text_only", "");
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(got.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
    }

    @Test
    void aToolThatAsksIsCalledTwice() throws Exception {
        HttpResponse<String> asked = send("POST", "/api/tools/ask", "{\"kind\":\"boat\"}");
        assertEquals(409, asked.statusCode(), asked.body());
        String sentence = JSON.readTree(asked.body()).path("detail").asText();
        assertTrue(sentence.contains("Go with boat?"), sentence);
        String token = sentence.replaceAll("(?s).*\"confirmation\": \"([^\"]+)\".*", "$1");
        HttpResponse<String> done =
                send("POST", "/api/tools/ask", "{\"kind\":\"boat\",\"confirmation\":\"" + token + "\"}");
        assertEquals("{\"text\":\"went with boat\"}", done.body());
        HttpResponse<String> other =
                send("POST", "/api/tools/ask", "{\"kind\":\"plane\",\"confirmation\":\"" + token + "\"}");
        assertEquals(409, other.statusCode(), other.body());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return CLIENT.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
    }
}
