package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What happens to a running tool when its client goes away, and what does not happen when the client stays. */
final class VanishingClientTest {
    private static final String HANG =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"fetch\",\"arguments\":{\"kind\":\"hang\"}}}";

    @Test
    void aDisconnectInterruptsTheRequestUnderWay() throws Exception {
        try (SampleServer server = SampleServer.start()) {
            try (Wire wire = new Wire(server.port())) {
                send(wire, HANG);
                assertTrue(server.upstreams.hanging.await(30, TimeUnit.SECONDS));
            }
            assertTrue(server.upstreams.interrupted.await(30, TimeUnit.SECONDS));
        }
    }

    /** The connection is listened to while the tool runs; afterwards it must serve on as if nothing had been. */
    @Test
    void aPatientClientGetsItsAnswerAndKeepsItsConnection() throws Exception {
        try (SampleServer server = SampleServer.start();
                Wire wire = new Wire(server.port())) {
            send(wire, HANG);
            assertTrue(server.upstreams.hanging.await(30, TimeUnit.SECONDS));
            assertEquals(1, server.upstreams.interrupted.getCount());
            TimeUnit.SECONDS.sleep(2); // longer than the server needs to begin listening
            server.upstreams.release.countDown();
            assertTrue(wire.read().body().contains("released"));
            for (int i = 0; i < 3; i++) {
                send(wire, "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}");
                assertEquals(200, wire.read().status());
            }
        }
    }

    /** A request that is sent before the one before it is answered must not be lost to the listening. */
    @Test
    void aRequestThatComesMeanwhileIsAnsweredAfterwards() throws Exception {
        try (SampleServer server = SampleServer.start();
                Wire wire = new Wire(server.port())) {
            send(wire, HANG);
            assertTrue(server.upstreams.hanging.await(30, TimeUnit.SECONDS));
            send(wire, "{\"jsonrpc\":\"2.0\",\"id\":\"second\",\"method\":\"ping\"}");
            TimeUnit.SECONDS.sleep(2); // longer than the server needs to begin listening
            server.upstreams.release.countDown();
            assertTrue(wire.read().body().contains("released"));
            assertTrue(wire.read().body().contains("second"));
        }
    }

    @Test
    void stoppingLetsACallFinish() throws Exception {
        SampleServer server = SampleServer.start();
        try (Wire wire = new Wire(server.port());
                Wire idle = new Wire(server.port())) {
            send(idle, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}");
            assertEquals(200, idle.read().status());
            send(wire, HANG);
            assertTrue(server.upstreams.hanging.await(30, TimeUnit.SECONDS));
            Thread stopping = Thread.startVirtualThread(server::close); // close releases the call
            assertTrue(wire.read().body().contains("released"));
            assertTrue(stopping.join(java.time.Duration.ofSeconds(30)));
        }
    }

    private static void send(Wire wire, String body) throws IOException {
        byte[] request = ("POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
        wire.send(request, 0, request.length);
    }
}
