package dev.toolwright.server.upstream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment after which nobody waits any longer, together with the clock that says how far away it is. */
record Deadline(Instant end, InstantSource clock) {

    static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** Zero once it has passed, never negative. */
    Duration remaining() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean passed() {
        return remaining().isZero();
    }

    /** The earlier of this one and the moment {@code time} from now. */
    Deadline within(Duration time) {
        Instant other = clock.instant().plus(time);
        return other.isBefore(end) ? new Deadline(other, clock) : this;
    }
}
