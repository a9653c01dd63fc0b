package dev.toolwright.server.upstream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.upstream.Outcome.Answer;
import dev.toolwright.server.upstream.Outcome.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What the last attempt's outcome means to the caller: a JSON tree or one kind of failure. */
final class Verdict {
    private Verdict() {}

    /** @throws UpstreamException for everything else than a 2xx answer that is JSON or empty */
    static JsonNode of(String operation, Outcome outcome, Duration waited, Instant now) {
        return switch (outcome) {
            case Fault fault -> throw new UpstreamException(failure(operation, fault, waited));
            case Answer answer -> json(operation, answer, now);
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

    private static JsonNode json(String operation, Answer answer, Instant now) {
        if (answer.status() / 100 != 2) {
            throw new UpstreamException(refused(operation, answer, now));
        }
        try {
            return Json.read(answer.body());
        } catch (IOException e) {
            throw new UpstreamException(new UpstreamFailure.Unreadable(operation, "not JSON" + position(e)));
        }
    }

    /** The place only: Jackson's own message may quote the body. */
    private static String position(IOException e) {
        JsonLocation at = e instanceof JacksonException json ? json.getLocation() : null;
        return at == null ? "" : " at byte " + at.getByteOffset();
    }

    private static UpstreamFailure refused(String operation, Answer answer, Instant now) {
        return new UpstreamFailure.Refused(
                operation,
                answer.status(),
                Json.readOrMissing(answer.body()),
                answer.retryAfter().flatMap(value -> RetryAfter.parse(value, now)));
    }
}
