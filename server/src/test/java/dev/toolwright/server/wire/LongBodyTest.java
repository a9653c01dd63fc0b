package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.server.fixture.SampleServer;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body over the limit, sent by an ordinary client, which reads the answer only when it has sent everything. */
final class LongBodyTest {
    private static final int LIMIT = 100_000;

    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start(Map.of("SAMPLE_MAX_BODY", "100kB"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 1_000_000, 100_000_000})
    void isRefusedWhenItsLengthIsDeclared(int length) throws Exception {
        HttpResponse<String> answer = post(BodyPublishers.fromPublisher(chunked(length), length));
        assertEquals("413 Request Entity Too Large", answer.statusCode() + " " + answer.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 1_000_000, 100_000_000})
    void isRefusedWhenItComesInChunks(int length) throws Exception {
        HttpResponse<String> answer = post(chunked(length));
        assertEquals("413 Request Entity Too Large", answer.statusCode() + " " + answer.body());
    }

    /** Whether the answer is lost would otherwise be a matter of luck. */
    @RepeatedTest(50)
    void isAlwaysAnswered() throws Exception {
        assertEquals(413, post(BodyPublishers.ofByteArray(new byte[3 * LIMIT])).statusCode());
        assertEquals(413, post(chunked(3 * LIMIT)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 200000\r\nExpect: 100-continue\r\n\r\n",
                "Content-Length: 200000\r\n\r\nhalf of it",
                "Transfer-Encoding: chunked\r\n\r\n30d40\r\nhalf of it",
            })
    void isNotWaitedForWhenItDoesNotCome(String rest) throws Exception {
        try (Wire wire = new Wire(server.port())) {
            byte[] bytes = ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + rest)
                    .getBytes(StandardCharsets.US_ASCII);
            wire.send(bytes, 0, bytes.length);
            if (!rest.contains("Expect")) {
                wire.finishSending();
            }
            assertEquals(413, wire.read().status());
        }
    }

    /** Else the body of a request could hold another one, which nobody in front of this server has seen. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n", "no request at all\r\n\r\n"})
    void whatComesBehindARefusedChunkIsNotReadAsARequest(String hidden) throws Exception {
        String chunk = "186a1\r\n" + " ".repeat(LIMIT + 1) + "\r\n";
        byte[] bytes = ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk + hidden)
                .getBytes(StandardCharsets.US_ASCII);
        try (Wire wire = new Wire(server.port())) {
            wire.send(bytes, 0, bytes.length);
            wire.finishSending();
            assertEquals(413, wire.read().status());
            assertEquals(Reply.NONE, wire.read());
        }
    }

    private static HttpResponse<String> post(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/mcp"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new Blanks(length));
    }

    private static final class Blanks extends InputStream {
        private int left;

        Blanks(int length) {
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int now = Math.min(left, length);
            Arrays.fill(into, from, from + now, (byte) ' ');
            left -= now;
            return now;
        }
    }
}
