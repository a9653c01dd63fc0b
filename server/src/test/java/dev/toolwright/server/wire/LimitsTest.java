package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the server does when a client takes more than its share: of requests, of time. */
final class LimitsTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String HANG =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\",\"arguments\":{\"kind\":\"hang\"}}}";

    private static final String LISTEN_BODY =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\",\"params\":{\"_meta\":{"
                    + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}},"
                    + "\"notifications\":{}}}";
    private static final String LISTEN = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: 2026-07-28\r\n"
            + "Mcp-Method: subscriptions/listen\r\nContent-Length: " + LISTEN_BODY.length() + "\r\n\r\n" + LISTEN_BODY;

    @Test
    void oneRequestTooManyIsAnswered503() throws Exception {
        try (SampleServer server = SampleServer.start(Map.of("SAMPLE_MAX_REQUESTS", "1"));
                Wire first = new Wire(server.port());
                Wire second = new Wire(server.port())) {
            send(first, HANG);
            assertTrue(server.upstreams.hanging.await(30, TimeUnit.SECONDS));
            send(second, PING);
            assertEquals(503, second.read().status());
            server.upstreams.release.countDown();
            assertEquals(200, first.read().status());
            send(first, PING); // on its own connection: only there is it certain that its place is free again
            assertEquals(200, first.read().status());
        }
    }

    /** A stream that waits takes no place of a request, but streams are counted too. */
    @Test
    void streamsAndRequestsHavePlacesOfTheirOwn() throws Exception {
        try (SampleServer server = SampleServer.start(Map.of("SAMPLE_MAX_REQUESTS", "1", "SAMPLE_MAX_STREAMS", "2"));
                Wire old = new Wire(server.port());
                Wire modern = new Wire(server.port());
                Wire other = new Wire(server.port())) {
            write(old, "GET /sse HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
            assertEquals(200, old.head().status());
            write(modern, LISTEN);
            assertEquals(200, modern.head().status());
            send(other, PING);
            assertEquals(200, other.read().status());
            write(other, LISTEN);
            Reply full = other.read();
            assertEquals(503, full.status());
            assertTrue(full.body().contains("no place for a further stream"), full::body);
            write(other, "GET /mcp HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
            assertEquals(503, other.read().status());
        }
    }

    /** Nothing is waited for here but the server, which must close the connection by itself. */
    @Test
    void aConnectionThatFallsSilentIsClosed() throws IOException {
        try (SampleServer server =
                SampleServer.start(Map.of("SAMPLE_CALL_TIMEOUT", "500ms", "SAMPLE_IDLE_TIMEOUT", "1s"))) {
            for (String said : new String[] {
                "",
                "POST /mcp HT",
                "POST /mcp HTTP/1.1\r\nHost: local",
                request(PING).substring(0, 120)
            }) {
                try (Wire wire = new Wire(server.port())) {
                    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
                    wire.send(bytes, 0, bytes.length);
                    assertEquals(0, wire.read().status(), said);
                }
            }
        }
    }

    private static void send(Wire wire, String body) throws IOException {
        write(wire, request(body));
    }

    private static void write(Wire wire, String request) throws IOException {
        byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
        wire.send(bytes, 0, bytes.length);
    }

    private static String request(String body) {
        return "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
