package dev.toolwright.server.oauth.grant;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts revocations in this process, so that whoever remembers a token for a moment notices that one may have ended. What other
 * processes revoke is noticed when that moment is over.
 */
public final class Revocations {
    private final AtomicLong count = new AtomicLong();

    /** To be called after the revocation is committed and before anybody is told. */
    public void happened() {
        count.incrementAndGet();
    }

    public long count() {
        return count.get();
    }
}
