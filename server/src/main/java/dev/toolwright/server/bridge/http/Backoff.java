package dev.toolwright.server.bridge.http;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before trying again.
 *
 * @param first before the second try
 * @param longest between any two tries
 * @param patience how long a request is tried at all when nothing can be sent
 */
public record Backoff(Duration first, Duration longest, Duration patience) {
    public static final Backoff USUAL =
            new Backoff(Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** Doubles with each failed try and varies by half, so that many bridges do not come back at once. */
    public Duration before(int failures) {
        long doubled = first.toMillis() << Math.min(failures, 16);
        long most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
    }
}
