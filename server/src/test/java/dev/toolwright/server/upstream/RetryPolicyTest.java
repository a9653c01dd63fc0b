package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import dev.toolwright.server.upstream.Outcome.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = RetryPolicy.of(4);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Optional<Duration> NONE = Optional.empty();

    private static boolean again(String method, Outcome outcome, Optional<Duration> retryAfter) {
        return POLICY.pause(Repeatable.of(method), 1, outcome, retryAfter, LONG, 0.5)
                .isPresent();
    }

    private static Outcome answer(int status) {
        return new Answer(status, Optional.empty(), Outcome.About.NOTHING, new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({
        // fault,         GET,   HEAD,  PUT,   DELETE, POST,  PATCH
        "NOT_SENT,        true,  true,  true,  true,   true,  true",
        "NOT_ASKED,       false, false, false, false,  false, false",
        "STALE,           true,  true,  false, false,  false, false",
        "CUT,             true,  true,  false, false,  false, false",
        "TIMED_OUT,       true,  true,  false, false,  false, false",
        "TIMED_OUT_UNSENT,false, false, false, false,  false, false",
        "TOO_LARGE,       false, false, false, false,  false, false",
        "GARBLED,         false, false, false, false,  false, false",
    })
    void repeatsAfterAFault(
            Kind kind, boolean get, boolean head, boolean put, boolean delete, boolean post, boolean patch) {
        Outcome fault = new Fault(kind, "");
        List<Boolean> decided = List.of("GET", "HEAD", "PUT", "DELETE", "POST", "PATCH").stream()
                .map(method -> again(method, fault, NONE))
                .toList();
        assertEquals(List.of(get, head, put, delete, post, patch), decided);
    }

    @ParameterizedTest
    @CsvSource({
        // status, Retry-After, GET, PUT,   POST
        "200, false, false, false, false",
        "301, true,  false, false, false",
        "400, true,  false, false, false",
        "401, true,  false, false, false",
        "403, false, false, false, false",
        "404, false, false, false, false",
        "408, false, true,  false, false",
        "409, true,  false, false, false",
        "429, true,  true,  true,  true",
        "429, false, true,  false, false",
        "500, false, true,  false, false",
        "500, true,  true,  false, false",
        "501, false, false, false, false",
        "502, false, true,  false, false",
        "503, true,  true,  true,  true",
        "503, false, true,  false, false",
        "504, false, true,  false, false",
    })
    void repeatsAfterAStatus(int status, boolean timeNamed, boolean get, boolean put, boolean post) {
        Optional<Duration> retryAfter = timeNamed ? Optional.of(Duration.ofSeconds(1)) : NONE;
        List<Boolean> decided = List.of("GET", "PUT", "POST").stream()
                .map(method -> again(method, answer(status), retryAfter))
                .toList();
        assertEquals(List.of(get, put, post), decided);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,true",
        "HEAD,true",
        "OPTIONS,true",
        "PUT,true",
        "DELETE,true",
        "POST,false",
        "PATCH,false",
        "LOCK,false"
    })
    void sendsAtOnceAgainAfterAStaleConnection(String method, boolean again) {
        assertEquals(again, RetryPolicy.again(Repeatable.of(method), new Fault(Kind.STALE, "")));
        assertEquals(false, RetryPolicy.again(Repeatable.of(method), new Fault(Kind.CUT, "")));
    }

    /** The steps are 100, 200, 400 … ms up to 2 s; jitter takes anything between nothing and the whole step. */
    @ParameterizedTest
    @CsvSource({"0.0, 0;0;0;0;0;0;0", "0.5, 50;100;200;400;800;1000;1000", "0.999, 99;199;399;799;1598;1998;1998"})
    void backsOffExponentiallyWithFullJitter(double random, String milliseconds) {
        RetryPolicy policy = RetryPolicy.of(100);
        List<String> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 7; attempt++) {
            pauses.add(Long.toString(policy.pause(Repeatable.SAFE, attempt, answer(503), NONE, LONG, random)
                    .orElseThrow()
                    .toMillis()));
        }
        assertEquals(milliseconds, String.join(";", pauses));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 64, 99, Integer.MAX_VALUE - 1})
    void neverOverflows(int attempt) {
        RetryPolicy policy = RetryPolicy.of(Integer.MAX_VALUE);
        assertEquals(
                Optional.of(Duration.ofSeconds(1)),
                policy.pause(Repeatable.SAFE, attempt, answer(503), NONE, LONG, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"1,true", "3,true", "4,false", "5,false"})
    void stopsAfterTheLastAttempt(int attempt, boolean again) {
        assertEquals(
                again,
                POLICY.pause(Repeatable.SAFE, attempt, answer(503), NONE, LONG, 0)
                        .isPresent());
    }

    @Test
    void waitsAsLongAsAskedAndALittleMore() {
        assertEquals(
                Optional.of(Duration.ofMillis(5050)),
                POLICY.pause(Repeatable.NEVER, 1, answer(429), Optional.of(Duration.ofSeconds(5)), LONG, 0.5));
    }

    @ParameterizedTest
    @CsvSource({"5000,5100,false", "5000,5050,false", "5000,5051,true"})
    void beginsNoWaitThatUsesUpTheCallsTime(long asked, long remaining, boolean again) {
        Optional<Duration> pause = POLICY.pause(
                Repeatable.SAFE,
                1,
                answer(503),
                Optional.of(Duration.ofMillis(asked)),
                Duration.ofMillis(remaining),
                remaining == 5100 ? 1 : 0.5);
        assertEquals(again, pause.isPresent());
    }
}
