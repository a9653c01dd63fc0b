package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** Why a call to an API gave no usable answer. Each kind leads to a different sentence for the person. */
public sealed interface UpstreamFailure {

    /** The operationId of the request that failed. */
    String operation();

    /** Whether the API may have carried the request out all the same. */
    boolean mayHaveHappened();

    /**
     * The API answered with a status outside 2xx.
     *
     * @param status the HTTP status
     * @param body the answer's body as JSON; {@code MissingNode} where it was empty or not JSON
     * @param retryAfter how long the API asks to wait (RFC 9110 section 10.2.3)
     */
    record Refused(String operation, int status, JsonNode body, Optional<Duration> retryAfter)
            implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return status >= 500;
        }

        /** Without the body, which may hold personal data and would end in a log. */
        @Override
        public String toString() {
            return "Refused[operation=" + operation + ", status=" + status + ", retryAfter=" + retryAfter + "]";
        }
    }

    /** The API accepts this person's credentials no more, or never did; a new sign-in is needed. */
    record NotSignedIn(String operation, String detail) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return false;
        }
    }

    /** No connection could be made, so nothing was sent. */
    record Unreachable(String operation, String detail) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return false;
        }
    }

    /** The connection broke after the request was sent. */
    record Cut(String operation, String detail) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return true;
        }
    }

    /**
     * No answer within the call's deadline.
     *
     * @param sent whether anything was sent before the time was up; a call that waited for its turn or for a connection sent nothing
     */
    record TimedOut(String operation, Duration waited, boolean sent) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return sent;
        }
    }

    /** The operator has not said where this API is; nothing was sent. */
    record NotSetUp(String operation) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return false;
        }
    }

    /**
     * These values cannot be sent: an empty path segment, a line break in a header. Nothing was sent.
     *
     * @param detail names the parameter and the rule, never the value
     */
    record Unsendable(String operation, String detail) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return false;
        }
    }

    /** The answer arrived but is not what the API promises: not JSON, or larger than allowed. */
    record Unreadable(String operation, String detail) implements UpstreamFailure {
        @Override
        public boolean mayHaveHappened() {
            return true;
        }
    }
}
