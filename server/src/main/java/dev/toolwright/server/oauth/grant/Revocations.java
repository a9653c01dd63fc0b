package dev.toolwright.server.oauth.grant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts revocations in this process, so that whoever remembers a token for a moment notices that one may have ended. What other
 * processes revoke is noticed when that moment is over.
 */
public final class Revocations {
    private final AtomicLong count = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** To be called after the revocation is committed and before anybody is told. */
    public void happened() {
        count.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** @param listener must return at once */
    public void onEach(Runnable listener) {
        listeners.add(listener);
    }

    public long count() {
        return count.get();
    }
}
