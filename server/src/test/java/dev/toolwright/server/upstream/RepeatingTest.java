package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a request is sent again, counted at the server; the waits are recorded, not waited. */
class RepeatingTest {
    private static final Script GOOD = Script.json(200, "{}");

    @ParameterizedTest
    @CsvSource({
        "GET,    500, '',               '{}',                              2, PT0.05S",
        "GET,    503, '',               '{}',                              2, PT0.05S",
        "GET,    429, 'Retry-After: 2', '{}',                              2, PT2.05S",
        "POST,   429, 'Retry-After: 2', '{}',                              2, PT2.05S",
        "PUT,    503, 'Retry-After: Thu\\, 01 Jan 2026 00:00:04 GMT', '{}', 2, PT4.05S",
        "POST,   503, 'Retry-After: 0', '{}',                              2, PT0.05S",
        "POST,   429, '',               'Refused 429 {}',                  1, ",
        "POST,   500, '',               'Refused 500 {}\\, may have happened', 1, ",
        "PUT,    502, '',               'Refused 502 {}\\, may have happened', 1, ",
        "DELETE, 503, 'Retry-After: soon', 'Refused 503 {}\\, may have happened', 1, ",
        "GET,    404, 'Retry-After: 1', 'Refused 404 {}',                  1, ",
        "GET,    429, 'Retry-After: 31', 'Refused 429 {}',                 1, ",
    })
    void followsTheTable(String method, int status, String header, String outcome, int requests, Duration slept)
            throws IOException {
        String[] headers = header.isEmpty() ? new String[0] : new String[] {header.replace("\\,", ",")};
        try (ScriptedServer server = new ScriptedServer(Script.json(status, "{}", headers), GOOD);
                Calls calls = new Calls(server.address())) {
            assertEquals(outcome.replace("\\,", ","), calls.outcome(Calls.request(method)));
            assertEquals(requests, server.received().size());
            assertEquals(
                    slept == null ? List.of() : List.of(slept), calls.time().slept());
        }
    }

    @Test
    void givesUpAfterTheLastAttempt() throws IOException {
        try (ScriptedServer server =
                        new ScriptedServer(Script.json(500, "1"), Script.json(502, "2"), Script.json(503, "3"));
                Calls calls = new Calls(server.address())) {
            assertEquals("Refused 503 3, may have happened", calls.outcome(Calls.request("GET")));
            assertEquals(3, server.received().size());
            assertEquals(
                    List.of(Duration.ofMillis(50), Duration.ofMillis(100)),
                    calls.time().slept());
        }
    }

    @Test
    void triesAnUnreachableApiAgainForEveryMethod() {
        try (Calls calls = new Calls(URI.create("http://127.0.0.1:1"))) {
            assertEquals("Unreachable", calls.outcome(Calls.request("POST")));
            assertEquals(2, calls.time().slept().size());
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 2, '{}'", "PUT, 1, 'Cut, may have happened'", "POST, 1, 'Cut, may have happened'"})
    void repeatsACutRequestOnlyWhereItIsSafe(String method, int requests, String outcome) throws IOException {
        try (ScriptedServer server = new ScriptedServer(Script.raw("").thenClose(), GOOD);
                Calls calls = new Calls(server.address())) {
            assertEquals(outcome, calls.outcome(Calls.request(method)));
            assertEquals(requests, server.received().size());
        }
    }

    @Test
    void keepsTheConnection() throws IOException {
        try (ScriptedServer server = new ScriptedServer(GOOD);
                Calls calls = new Calls(server.address())) {
            for (String method : List.of("GET", "PUT", "POST", "DELETE", "GET")) {
                assertEquals("{}", calls.outcome(Calls.request(method)));
            }
            assertEquals(1, server.connections());
        }
    }

    /** The server closes a kept connection between two requests; the second one must neither fail nor arrive twice. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "POST", "PATCH"})
    void survivesAKeptConnectionThatWasClosedMeanwhile(String method) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Script answerAndClose = (request, wire) -> {
            GOOD.answer(request, wire);
            wire.close();
            closed.countDown();
        };
        try (ScriptedServer server = new ScriptedServer(answerAndClose, GOOD);
                Calls calls = new Calls(server.address())) {
            calls.get();
            closed.await();
            assertEquals("{}", calls.outcome(Calls.request(method)));
            assertEquals(2, server.received().size());
            assertEquals(List.of(), calls.time().slept());
        }
    }

    /** The kept connection is closed when the request has just arrived: nobody can know whether it was read. */
    @ParameterizedTest
    @CsvSource({"GET, '{}', 3", "PUT, '{}', 3", "DELETE, '{}', 3", "POST, 'Cut, may have happened', 2"})
    void repeatsOnANewConnectionWhatIsIdempotent(String method, String outcome, int requests) throws IOException {
        try (ScriptedServer server = new ScriptedServer(GOOD, Script.raw("").thenClose(), GOOD);
                Calls calls = new Calls(server.address())) {
            calls.get();
            assertEquals(outcome, calls.outcome(Calls.request(method)));
            assertEquals(requests, server.received().size());
        }
    }

    @Test
    void leavesAFailingApiAloneForAWhile() throws IOException {
        try (ScriptedServer server = new ScriptedServer(Script.json(503, "{}"));
                Calls calls = new Calls(server.address(), Optional.empty(), Calls.ONCE)) {
            for (int i = 0; i < 10; i++) {
                assertEquals("Refused 503 {}, may have happened", calls.outcome(Calls.request("GET")));
            }
            assertEquals("Unreachable", calls.outcome(Calls.request("GET")));
            assertEquals(10, server.received().size());
            calls.time().pass(Duration.ofSeconds(6));
            assertEquals("Refused 503 {}, may have happened", calls.outcome(Calls.request("GET")));
        }
    }

    @Test
    void beginsNothingAfterTheDeadline() throws IOException {
        try (ScriptedServer server = new ScriptedServer(GOOD);
                Calls calls = new Calls(server.address())) {
            Api api = calls.api();
            calls.time().pass(Duration.ofSeconds(31));
            UpstreamException late = assertThrows(UpstreamException.class, () -> api.send(Calls.request("GET")));
            assertEquals(new UpstreamFailure.TimedOut("operation", Duration.ZERO, false), late.failure());
            assertEquals(0, server.received().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/../b"})
    void sendsNothingThatLeavesTheTemplate(String id) throws IOException {
        try (ScriptedServer server = new ScriptedServer(GOOD);
                Calls calls = new Calls(server.address())) {
            ApiRequest request = ApiRequest.of("operation", "DELETE", "/things/{id}")
                    .path("id", id)
                    .build();
            assertEquals("Unsendable", calls.outcome(request));
            assertEquals(0, server.connections());
        }
    }
}
