package dev.toolwright.server.oauth.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R-M1 to R-M9, R-G5, attacks 54 and 89. */
final class MetadataTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(new ScriptedProvider());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The files are the contract; a change of the documents is a change of theirs, and clients see it. */
    @ParameterizedTest
    @CsvSource({
        "/.well-known/oauth-protected-resource/mcp, protected-resource.json",
        "/.well-known/oauth-protected-resource, protected-resource.json",
        "/.well-known/oauth-authorization-server, authorization-server.json",
        "/.well-known/oauth-authorization-server/mcp, authorization-server.json",
    })
    void documents(String path, String file) throws IOException {
        HttpResponse<String> response = server.wire.get(path, "MCP-Protocol-Version", "2024-11-05");
        assertEquals(200, response.statusCode());
        assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
        assertEquals(Optional.of("public, max-age=300"), response.headers().firstValue("Cache-Control"));
        assertEquals(List.of("*"), response.headers().allValues("Access-Control-Allow-Origin"));
        assertEquals(List.of(), response.headers().allValues("Access-Control-Allow-Credentials"));
        try (InputStream snapshot = MetadataTest.class.getResourceAsStream(file)) {
            assertEquals(new ObjectMapper().readTree(snapshot), Flow.json(response));
        }
        assertTrue(response.body().chars().allMatch(c -> c < 0x7F), "ASCII only");
        assertTrue(!response.body().contains("null"), "absent members are left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/openid-configuration",
                "/.well-known/openid-configuration/mcp",
                "/mcp/.well-known/openid-configuration",
                "/token/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server/other",
                "/.well-known/oauth-protected-resource/other",
                "/.well-known/anything",
            })
    void whatIsNotThereIsAPlain404(String path) {
        HttpResponse<String> response = server.wire.get(path);
        assertEquals("404 not_found", Flow.error(response));
        assertEquals(Optional.of("application/json"), response.headers().firstValue("Content-Type"));
        assertEquals(List.of("*"), response.headers().allValues("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-protected-resource/mcp", "/.well-known/oauth-authorization-server"})
    void preflightHeadAndOtherMethods(String path) {
        HttpResponse<String> preflight = server.wire.send(
                "OPTIONS", path, "", "Origin", "https://inspector.example", "Access-Control-Request-Method", "GET");
        assertEquals(204, preflight.statusCode());
        assertEquals(List.of("GET, HEAD, OPTIONS"), preflight.headers().allValues("Access-Control-Allow-Methods"));
        assertEquals(
                List.of("Authorization, Content-Type, Accept, MCP-Protocol-Version"),
                preflight.headers().allValues("Access-Control-Allow-Headers"));

        HttpResponse<String> head = server.wire.send("HEAD", path, "");
        assertEquals(200, head.statusCode());
        assertEquals(Optional.of("application/json"), head.headers().firstValue("Content-Type"));
        assertEquals("", head.body());

        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<String> other = server.wire.send(method, path, "x");
            assertEquals("405 invalid_request", Flow.error(other), method);
            assertEquals(Optional.of("GET, HEAD, OPTIONS"), other.headers().firstValue("Allow"));
        }
    }

    @Test
    void theIssuerIsTheSameEverywhere() {
        JsonNode resource = Flow.json(server.wire.get("/.well-known/oauth-protected-resource/mcp"));
        JsonNode issuer = Flow.json(server.wire.get("/.well-known/oauth-authorization-server"));
        assertEquals(1, resource.path("authorization_servers").size());
        assertEquals(
                resource.path("authorization_servers").path(0).asText(),
                issuer.path("issuer").asText());
        assertEquals("https://mcp.example.com", issuer.path("issuer").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: x\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http",
                "Host: x\r\nForwarded: host=evil.example;proto=http",
            })
    void addressesComeFromTheConfiguration(String headers) throws IOException {
        String answer = raw("GET /.well-known/oauth-authorization-server HTTP/1.1\r\n" + headers + "\r\n\r\n");
        assertTrue(answer.contains("\"issuer\":\"https://mcp.example.com\""), answer);
        assertTrue(!answer.contains("evil"), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.wire.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[8_192];
            int length = 0;
            while (length < answer.length && (length == 0 || answer[length - 1] != '}')) {
                length += Math.max(0, socket.getInputStream().read(answer, length, answer.length - length));
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
