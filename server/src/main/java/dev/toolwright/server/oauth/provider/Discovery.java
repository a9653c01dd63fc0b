package dev.toolwright.server.oauth.provider;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The provider's document, remembered. Once it is known it is never forgotten: an outage at the hour of its renewal changes nothing, and
 * nobody waits for the renewal. As long as it is not known, one caller asks and the others wait for what comes of it.
 */
final class Discovery {
    private static final Logger LOG = System.getLogger(Discovery.class.getName());
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final Supplier<Metadata> fetch;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile State state = new State(new Metadata.Down("the provider has not been asked yet"), Instant.MIN);

    private record State(Metadata metadata, Instant until) {}

    Discovery(Supplier<Metadata> fetch, InstantSource clock) {
        this.fetch = fetch;
        this.clock = clock;
    }

    Metadata find() {
        State seen = state;
        if (clock.instant().isBefore(seen.until)) {
            return seen.metadata;
        }
        if (seen.metadata instanceof Metadata.Known known) {
            if (lock.tryLock()) {
                Thread.ofVirtual().name("provider discovery").start(() -> renew(seen));
                lock.unlock();
            }
            return known;
        }
        return renew(seen);
    }

    private Metadata renew(State seen) {
        lock.lock();
        try {
            if (state == seen) {
                state = next(seen.metadata, fetch.get());
            }
            return state.metadata;
        } finally {
            lock.unlock();
        }
    }

    private State next(Metadata old, Metadata found) {
        Instant now = clock.instant();
        if (found instanceof Metadata.Known) {
            return new State(found, now.plus(FRESH));
        }
        LOG.log(Level.WARNING, "the OpenID provider: {0}", found);
        return new State(old instanceof Metadata.Known ? old : found, now.plus(AFTER_FAILURE));
    }
}
