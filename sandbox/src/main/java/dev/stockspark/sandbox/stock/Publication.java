package dev.stockspark.sandbox.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is wanted of a vehicle on one portal, and since when. Whether it is there follows from it, from the time that a portal takes,
 * and from what the portal makes of the vehicle.
 *
 * @param wanted on the portal, or off it
 * @param before whether it was there when this was asked for
 * @param full whether the account had no place left when it was asked for
 * @param began since when it is there, or was
 */
public record Publication(boolean wanted, boolean before, boolean full, Instant since, Optional<Instant> began) {
    /** Nothing was ever asked for. */
    public static final Publication NEVER = new Publication(false, false, false, Instant.EPOCH, Optional.empty());

    static Publication seeded(Instant since) {
        return new Publication(true, true, false, since, Optional.of(since));
    }

    /** Whether the portal has not been told yet. */
    public boolean waits(Instant now, Duration background) {
        return now.isBefore(since.plus(background));
    }

    /** @param accepted whether the portal takes the vehicle as it is */
    public boolean active(boolean accepted, Instant now, Duration background) {
        return waits(now, background) ? before : wanted && !full && accepted;
    }

    /** Asked for again, what is wanted already changes nothing unless the account was full. */
    public Publication want(boolean publish, boolean activeNow, boolean noPlace, Instant now) {
        if (publish == wanted && !full) {
            return this;
        }
        Optional<Instant> start = publish && !activeNow ? Optional.of(now) : began;
        return new Publication(publish, activeNow, publish && noPlace, now, start);
    }
}
