package dev.toolwright.server.upstream;

import java.util.List;
import java.util.Optional;

/** How one attempt ended, before anybody has decided what that means. */
sealed interface Outcome {

    /**
     * A complete HTTP answer.
     *
     * @param retryAfter the Retry-After field as it came
     * @param about what the other fields say of the body
     * @param body decompressed; empty when there was none
     */
    record Answer(int status, Optional<String> retryAfter, About about, byte[] body) implements Outcome {
        @Override
        public String toString() {
            return "status " + status + ", " + body.length + " bytes";
        }
    }

    /**
     * Fields of an answer that somebody reads.
     *
     * @param type the Content-Type field
     * @param links the Link fields (RFC 8288)
     */
    record About(Optional<String> type, List<String> links) {
        static final About NOTHING = new About(Optional.empty(), List.of());
    }

    /**
     * No complete answer.
     *
     * @param detail for the log; never holds anything that was sent or received
     */
    record Fault(Kind kind, String detail) implements Outcome {
        @Override
        public String toString() {
            return kind + ": " + detail;
        }
    }

    enum Kind {
        /** No connection could be made: refused, unknown host, no TLS. */
        NOT_SENT,
        /** The API was failing a moment ago and is left alone for now. */
        NOT_ASKED,
        /** A connection kept from an earlier request turned out to be closed before a byte of the answer came. */
        STALE,
        /** The connection broke after the request was sent. */
        CUT,
        /** Time ran out before anything was sent. */
        TIMED_OUT_UNSENT,
        /** Time ran out after the request was sent. */
        TIMED_OUT,
        /** The answer is larger than allowed. */
        TOO_LARGE,
        /** What came is not HTTP. */
        GARBLED
    }
}
