package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/**
 * Stops asking an API that does not answer: open after half of at least ten requests in half a minute failed, for five seconds, after
 * which two requests may try. What counts is the API's health, not the fate of one request: a 500 or a 429 says nothing about the next one.
 */
final class Breaker {
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration OPEN = Duration.ofSeconds(5);

    private final CircuitBreaker breaker;

    Breaker(String api, InstantSource clock) {
        breaker = CircuitBreaker.of(
                api,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) WINDOW.toSeconds())
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(OPEN)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .currentTimestampFunction(time -> time.millis(), TimeUnit.MILLISECONDS)
                        .build());
    }

    /** Whether a request may go out; each one that does must end in {@link #record} or {@link #forget}. */
    boolean permits() {
        return breaker.tryAcquirePermission();
    }

    void record(Outcome outcome) {
        if (isOutage(outcome)) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new Outage());
        } else {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    /** The request was given up; it says nothing about the API. */
    void forget() {
        breaker.releasePermission();
    }

    private static boolean isOutage(Outcome outcome) {
        return switch (outcome) {
            case Answer answer -> answer.status() >= 502 && answer.status() <= 504;
            case Fault fault ->
                switch (fault.kind()) {
                    case NOT_SENT, CUT, TIMED_OUT, GARBLED -> true;
                    case NOT_ASKED, STALE, TIMED_OUT_UNSENT, TOO_LARGE -> false;
                };
        };
    }

    private static final class Outage extends Exception {
        private static final long serialVersionUID = 1L;

        private Outage() {
            super("", null, false, false);
        }
    }
}
