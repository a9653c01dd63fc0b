package dev.stockspark.sandbox.trouble;

import java.time.Duration;
import java.util.Optional;

/**
 * What shall go wrong with one request.
 *
 * @param slow time to wait first
 * @param status to answer instead of doing anything
 * @param retryAfter value of the header of that name
 */
public record Trouble(Duration slow, Optional<Integer> status, Optional<Integer> retryAfter, Damage damage) {
    public static final Trouble NONE = new Trouble(Duration.ZERO, Optional.empty(), Optional.empty(), Damage.NONE);

    /** What happens to the answer on its way. */
    public enum Damage {
        NONE,
        /** The connection is closed without a byte, and nothing was done. */
        CUT,
        /** What was asked is done; the connection is closed in the middle of the answer's body. */
        CUT_BODY,
        /** What was asked is done; the answer says JSON and is none. */
        GARBAGE
    }
}
