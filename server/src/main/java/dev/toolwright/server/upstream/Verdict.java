package dev.toolwright.server.upstream;

import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import java.time.Duration;
import java.time.Instant;

/** What the last attempt's outcome means to the caller: an answer or one kind of failure. */
final class Verdict {
    private Verdict() {}

    /** @throws UpstreamException for everything else than a 2xx answer */
    static ApiAnswer of(String operation, Outcome outcome, Duration waited, Instant now) {
        return switch (outcome) {
            case Fault fault -> throw new UpstreamException(failure(operation, fault, waited));
            case Answer answer -> fine(operation, answer, now);
        };
    }

    private static UpstreamFailure failure(String operation, Fault fault, Duration waited) {
        return switch (fault.kind()) {
            case NOT_SENT, NOT_ASKED -> new UpstreamFailure.Unreachable(operation, fault.detail());
            case STALE, CUT -> new UpstreamFailure.Cut(operation, fault.detail());
            case TIMED_OUT -> new UpstreamFailure.TimedOut(operation, waited, true);
            case TIMED_OUT_UNSENT -> new UpstreamFailure.TimedOut(operation, waited, false);
            case TOO_LARGE, GARBLED -> new UpstreamFailure.Unreadable(operation, fault.detail());
        };
    }

    private static ApiAnswer fine(String operation, Answer answer, Instant now) {
        if (answer.status() / 100 != 2) {
            throw new UpstreamException(refused(operation, answer, now));
        }
        return new ApiAnswer(operation, answer.about().type(), answer.about().links(), answer.body());
    }

    private static UpstreamFailure refused(String operation, Answer answer, Instant now) {
        return new UpstreamFailure.Refused(
                operation,
                answer.status(),
                Json.readOrMissing(answer.body()),
                answer.retryAfter().flatMap(value -> RetryAfter.parse(value, now)));
    }
}
