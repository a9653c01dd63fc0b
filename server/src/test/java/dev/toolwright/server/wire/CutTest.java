package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A good request that arrives in pieces, or not to its end. */
final class CutTest {
    private static final Transcript GOOD = Transcript.read(Path.of("src/test/resources/wire/2026-07-28/call.http"))
            .get(0);
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
    void oneByteAtATimeIsTheSameRequest() throws IOException {
        try (Wire wire = new Wire(server.port())) {
            byte[] request = GOOD.request();
            for (int i = 0; i < request.length; i++) {
                wire.send(request, i, i + 1);
            }
            assertEquals(200, wire.read().status());
        }
    }

    /** The sender ends its direction after so many bytes and still listens: no answer or a refusal, never a result, never a fault. */
    @Test
    void cutAtEveryByteIsNeverAnswered() throws IOException {
        byte[] request = GOOD.request();
        for (int end = 0; end < request.length; end++) {
            try (Wire wire = new Wire(server.port())) {
                wire.send(request, 0, end);
                wire.finishSending();
                int status = wire.read().status();
                assertTrue(Set.of(0, 400).contains(status), "cut after " + end + " bytes: " + status);
            }
        }
        wholeRequestStillWorks();
    }

    @Test
    void connectionsThatSayNothingAreNoHarm() throws IOException {
        for (int i = 0; i < 50; i++) {
            new Wire(server.port()).close();
        }
        wholeRequestStillWorks();
    }

    @Test
    void twoRequestsInOnePieceAreAnsweredInOrder() throws IOException {
        byte[] one = GOOD.request();
        byte[] two = new byte[one.length * 2];
        System.arraycopy(one, 0, two, 0, one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        try (Wire wire = new Wire(server.port())) {
            assertEquals(200, wire.exchange(two).status());
            assertEquals(200, wire.read().status());
        }
    }

    @Test
    void aClientThatOnlyEndsItsOwnDirectionIsAnswered() throws IOException {
        try (Wire wire = new Wire(server.port())) {
            wire.send(GOOD.request(), 0, GOOD.request().length);
            wire.finishSending();
            assertEquals(200, wire.read().status());
        }
    }

    private static void wholeRequestStillWorks() throws IOException {
        try (Wire wire = new Wire(server.port())) {
            assertEquals(200, wire.exchange(GOOD.request()).status());
        }
    }
}
