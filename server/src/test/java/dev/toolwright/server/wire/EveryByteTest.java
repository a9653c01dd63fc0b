package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request of each kind and revision, in pieces and cut off. Framing is HTTP's, but a stream, a session and a body are each read by a
 * different piece of the server.
 */
final class EveryByteTest {
    private static final Path REQUESTS = Path.of("src/test/resources/wire-cut/requests.http");
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start(new FullCatalogue());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Named> requests() {
        return Transcript.read(REQUESTS).stream().map(Named::new).toList();
    }

    record Named(Transcript transcript) {
        @Override
        public String toString() {
            return transcript.title();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void oneByteAtATimeIsTheSameRequest(Named named) throws IOException {
        byte[] request = named.transcript.request();
        try (Wire wire = new Wire(server.port())) {
            for (int i = 0; i < request.length; i++) {
                wire.send(request, i, i + 1);
            }
            assertAnswered(named.transcript, wire);
        }
    }

    /** The sender ends its direction and still listens: no answer or a refusal, never a result, never a fault of the server. */
    @ParameterizedTest
    @MethodSource("requests")
    void cutAtEveryByteIsNeverAnswered(Named named) throws IOException {
        byte[] request = named.transcript.request();
        for (int end = 0; end < request.length; end++) {
            try (Wire wire = new Wire(server.port())) {
                wire.send(request, 0, end);
                wire.finishSending();
                int status = wire.read().status();
                assertTrue(Set.of(0, 400).contains(status), "cut after " + end + " bytes: " + status);
            }
        }
        try (Wire wire = new Wire(server.port())) {
            wire.send(request, 0, request.length);
            assertAnswered(named.transcript, wire);
        }
    }

    /** Chunks that are not as long as they say, wherever the rest of them is lost. */
    @Test
    void badFramingCutAtEveryByteIsARefusal() throws IOException {
        byte[] request = ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n12\r\n{\"jsonrpc\":\"2.0\",\"\r\n"
                        + "19\r\nid\":1,\"method\":\"ping\",\"x\":\r\n2\r\n1}\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int end = 0; end <= request.length; end++) {
            try (Wire wire = new Wire(server.port())) {
                wire.send(request, 0, end);
                wire.finishSending();
                int status = wire.read().status();
                assertTrue(Set.of(0, 400).contains(status), "cut after " + end + " bytes: " + status);
            }
        }
    }

    /** Whoever closes without a word in the middle of a request is no harm to the next. */
    @ParameterizedTest
    @MethodSource("requests")
    void closedInTheMiddleIsNoHarm(Named named) throws IOException {
        byte[] request = named.transcript.request();
        for (int end = 1; end < request.length; end += 7) {
            try (Wire wire = new Wire(server.port())) {
                wire.send(request, 0, end);
            }
        }
        try (Wire wire = new Wire(server.port())) {
            wire.send(request, 0, request.length);
            assertAnswered(named.transcript, wire);
        }
    }

    private static void assertAnswered(Transcript expected, Wire wire) throws IOException {
        boolean stream = expected.headers().contains("Content-Type: text/event-stream");
        Reply reply = stream ? wire.head() : wire.read();
        assertEquals(expected.status(), reply.status(), () -> reply.headerLines() + reply.body());
        expected.headers()
                .forEach(line -> assertTrue(reply.hasHeader(line), () -> line + " in " + reply.headerLines()));
    }
}
