package dev.toolwright.server.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers have to arrive in a certain time altogether, however steadily they trickle. */
final class SlowRequestsTest {
    private static final Duration LONGEST = Duration.ofMillis(400);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(20);
    private static final int PATIENCE = 30_000;

    private final SlowRequests slow = new SlowRequests(LONGEST);
    private final WebServer server = WebServer.builder()
            .host("127.0.0.1")
            .useNio(false)
            .protocolsDiscoverServices(false)
            .addConnectionSelector(Http1ConnectionSelector.builder()
                    .config(Http1Config.builder()
                            .addReceiveListener(new Connections(slow, new Leftovers()))
                            .build())
                    .build())
            .routing(routing -> routing.get("/", (req, res) -> res.send("here")))
            .build()
            .start();

    @AfterEach
    void stop() {
        server.stop();
        slow.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\nGET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            })
    void whoeverTricklesIsCutOff(String begin) throws IOException {
        try (Socket socket = open(begin)) {
            assertTrue(endsWhileTrickling(socket));
        }
    }

    /** Its socket cannot be closed again when its time is up. */
    @Test
    void whoeverLeavesInTheMiddleTakesNobodysLimitAway() throws IOException {
        open("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ").close();
        for (int i = 0; i < 3; i++) {
            try (Socket socket = open("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")) {
                assertTrue(endsWhileTrickling(socket));
            }
        }
    }

    /** The time is that of a request, not of its connection, and what is answered is not timed. */
    @Test
    void whoeverComesAgainAndAgainIsNot() throws IOException {
        long end = System.nanoTime() + LONGEST.multipliedBy(3).toNanos();
        try (Socket socket = open("")) {
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(bytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
                assertEquals('H', socket.getInputStream().read());
                readAnswer(socket.getInputStream());
            }
        }
    }

    private static void readAnswer(InputStream in) throws IOException {
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().endsWith("here")) {
            int next = in.read();
            assertTrue(next >= 0, () -> "cut off after " + seen);
            seen.append((char) next);
        }
    }

    private Socket open(String begin) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(bytes(begin));
        return socket;
    }

    private static boolean endsWhileTrickling(Socket socket) {
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE).toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(NOW_AND_THEN.toNanos());
            try {
                socket.getOutputStream().write('x');
            } catch (IOException closed) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
