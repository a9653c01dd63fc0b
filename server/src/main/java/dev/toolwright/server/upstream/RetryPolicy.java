package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether and when a request is sent again. Pure: no clock, no sleeping.
 *
 * <pre>
 *                                   GET HEAD OPTIONS   PUT DELETE   POST PATCH
 * no connection, nothing sent       again              again        again
 * kept connection was closed        again, at once     at once      –
 * 429, 503 with Retry-After         again              again        again
 * 429, 503 without                  again              –            –
 * cut, timed out                    again              –            –
 * 408, 500, 502, 504                again              –            –
 * anything else                     –                  –            –
 * </pre>
 *
 * A 429 (RFC 6585 section 4) and a 503 (RFC 9110 section 15.6.4) that name a time say that the request was turned away, so that even a
 * POST may come back. A PUT or DELETE that may have arrived is not repeated although RFC 9110 section 9.2.2 allows it: the second one could
 * undo what somebody else did in between, and a DELETE would answer 404 for its own success (decision 0041).
 */
record RetryPolicy(int attempts, Duration base, Duration cap) {

    static RetryPolicy of(int attempts) {
        return new RetryPolicy(attempts, Duration.ofMillis(100), Duration.ofSeconds(2));
    }

    /**
     * How long to wait before sending the request again; empty when it is not to be sent again.
     *
     * @param attempt how many times it has been sent
     * @param retryAfter what the answer asks for
     * @param remaining what is left of the call's time; a wait that would use it up is not begun
     * @param random from 0 (inclusive) to 1 (exclusive)
     */
    Optional<Duration> pause(
            Repeatable method,
            int attempt,
            Outcome outcome,
            Optional<Duration> retryAfter,
            Duration remaining,
            double random) {
        if (attempt >= attempts || !mayRepeat(method, outcome, retryAfter.isPresent())) {
            return Optional.empty();
        }
        Duration pause = retryAfter.orElse(Duration.ZERO).plus(backoff(attempt, random));
        return pause.compareTo(remaining) < 0 ? Optional.of(pause) : Optional.empty();
    }

    /** Exponential with full jitter: evenly spread from nothing to the doubled, capped step. */
    private Duration backoff(int attempt, double random) {
        int doublings = Math.min(attempt - 1, 20);
        long step = Math.min(cap.toNanos(), base.toNanos() << doublings);
        return Duration.ofNanos((long) (step * random));
    }

    /** Whether the request may be sent again at once over a new connection, because the kept one turned out to be closed. */
    static boolean again(Repeatable method, Outcome outcome) {
        return outcome instanceof Fault fault && fault.kind() == Outcome.Kind.STALE && method != Repeatable.NEVER;
    }

    private static boolean mayRepeat(Repeatable method, Outcome outcome, boolean timeNamed) {
        return switch (outcome) {
            case Fault fault -> mayRepeat(method, fault.kind());
            case Answer answer -> mayRepeat(method, answer.status(), timeNamed);
        };
    }

    private static boolean mayRepeat(Repeatable method, Outcome.Kind fault) {
        return switch (fault) {
            case NOT_SENT -> true;
            case STALE, CUT, TIMED_OUT -> method == Repeatable.SAFE;
            case NOT_ASKED, TIMED_OUT_UNSENT, TOO_LARGE, GARBLED -> false;
        };
    }

    private static boolean mayRepeat(Repeatable method, int status, boolean timeNamed) {
        return switch (status) {
            case 429, 503 -> timeNamed || method == Repeatable.SAFE;
            case 408, 500, 502, 504 -> method == Repeatable.SAFE;
            default -> false;
        };
    }
}
