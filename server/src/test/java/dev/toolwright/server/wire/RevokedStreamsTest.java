package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.fixture.SampleCatalogue;
import dev.toolwright.server.fixture.SampleUpstreams;
import dev.toolwright.server.oauth.Flow;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes on when its token is revoked ends with it; and nobody else's. */
final class RevokedStreamsTest {
    /** A quarter of a minute each. */
    private static final int MOST_KEEP_ALIVES = 3;

    private static final SampleUpstreams API = new SampleUpstreams();
    private static SignedInServer server;
    private static Flow app;

    /** What goes on until somebody ends it. */
    enum Lasting {
        MODERN_SUBSCRIPTION {
            @Override
            String request(String token) {
                return post(token, """
                        {"jsonrpc":"2.0","id":7,"method":"subscriptions/listen","params":{"_meta":{
                        "io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}},
                        "notifications":{"resourceSubscriptions":[]}}}
                        """, "MCP-Protocol-Version: 2026-07-28\r\nMcp-Method: subscriptions/listen\r\n");
            }
        },
        SESSION_STREAM {
            @Override
            String request(String token) {
                return get("/mcp", token, "Mcp-Session-Id: " + session(token) + "\r\n");
            }
        },
        OLD_STREAM {
            @Override
            String request(String token) {
                return get("/sse", token, "");
            }
        };

        abstract String request(String token);
    }

    @BeforeAll
    static void start() {
        server = new SignedInServer(new SampleCatalogue(), API);
        app = Flow.registered(server.wire(), "https://app.example/cb");
    }

    @AfterAll
    static void stop() {
        API.release.countDown();
        server.close();
    }

    private static String get(String path, String token, String headers) {
        return "GET " + path
                + " HTTP/1.1\r\nHost: mcp.example.com\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token
                + "\r\n" + headers + "\r\n";
    }

    private static String post(String token, String body, String headers) {
        return "POST /mcp HTTP/1.1\r\nHost: mcp.example.com\r\nAccept: application/json, text/event-stream\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + token + "\r\nContent-Length: "
                + body.length() + "\r\n" + headers + "\r\n" + body;
    }

    private static String session(String token) {
        return app.wire()
                .send(
                        "POST",
                        "/mcp",
                        """
                        {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25",
                        "capabilities":{"elicitation":{}},"clientInfo":{"name":"test","version":"1"}}}
                        """,
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/json, text/event-stream",
                        "Authorization",
                        "Bearer " + token)
                .headers()
                .firstValue("Mcp-Session-Id")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aStreamEndsWhenItsPersonIsCut(Lasting lasting) throws IOException {
        JsonNode cut = app.tokens("cut-" + lasting, "reading:read");
        JsonNode stays = app.tokens("stays-" + lasting, "reading:read");
        try (Open ending = open(lasting, cut);
                Open other = open(lasting, stays)) {
            cut(server.store, "cut-" + lasting);
            assertTrue(ending.ends());
            assertTrue(other.goesOn());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamEndsSoonWhenAnotherProcessCutsIt(Lasting lasting) throws IOException {
        try (Open ending = open(lasting, app.tokens("elsewhere-" + lasting, "reading:read"))) {
            cut(server.anotherStore(), "elsewhere-" + lasting);
            server.clock.advance(Duration.ofSeconds(5));
            assertTrue(ending.ends());
        }
    }

    @Test
    void aStreamEndsWithItsOwnToken() throws IOException {
        JsonNode tokens = app.tokens("anna", "reading:read");
        try (Open ending = open(Lasting.OLD_STREAM, tokens)) {
            String access = tokens.path("access_token").asText();
            assertEquals(
                    200, app.wire().post("/revoke", "token=" + access).statusCode(), "one token, not the connection");
            assertTrue(ending.ends());
        }
    }

    @Test
    void whatATokenBeganGoesOnWhenItExpires() throws IOException {
        JsonNode tokens = app.tokens("bert", "reading:read");
        try (Open stream = open(Lasting.OLD_STREAM, tokens)) {
            server.clock.advance(Duration.ofMinutes(61));
            assertEquals(401, app.mcp(tokens.path("access_token").asText()).statusCode());
            cut(server.store, "nobody of this name, which makes everybody be looked at");
            assertTrue(stream.goesOn());
        }
    }

    @Test
    void aCallThatWaitsIsGivenUp() throws Exception {
        String token = app.tokens("carla", "reading:read").path("access_token").asText();
        try (Open call = new Open(post(token, """
                {"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"fetch","arguments":{"kind":"hang"}}}
                """, ""))) {
            API.hanging.await();
            cut(server.store, "carla");
            assertEquals("HTTP/1.1 401 Unauthorized", call.line());
        }
    }

    private static void cut(JdbcAuthorizationStore store, String who) {
        store.connections().cut(new Cut(Which.PERSON, "person-" + who, "test"), server.clock.instant());
    }

    private static Open open(Lasting lasting, JsonNode tokens) throws IOException {
        Open open = new Open(lasting.request(tokens.path("access_token").asText()));
        assertEquals("HTTP/1.1 200 OK", open.line());
        open.untilItHasBegun();
        return open;
    }

    /** A connection on which one request has been sent. */
    private static final class Open implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;

        Open(String request) throws IOException {
            socket = new Socket("127.0.0.1", server.serve.port());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String line() throws IOException {
            return String.valueOf(lines.readLine());
        }

        /** Past the headers, to the first thing that is said. */
        void untilItHasBegun() throws IOException {
            String line = line();
            while (!line.startsWith("data:") && !line.equals(":")) {
                assertFalse(line.equals("null"), "the stream has ended");
                line = line();
            }
        }

        /** Whether the connection ends, before it has been kept alive too often. */
        boolean ends() throws IOException {
            int kept = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept += line.equals(":") ? 1 : 0;
                if (kept > MOST_KEEP_ALIVES) {
                    return false;
                }
            }
            return true;
        }

        /** Whether nothing is said, and it is not ended either. */
        boolean goesOn() throws IOException {
            socket.setSoTimeout(300);
            try {
                return lines.readLine() != null;
            } catch (SocketTimeoutException silent) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
