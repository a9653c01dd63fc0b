package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.grant.Revocations;
import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Good tokens, remembered for four seconds so that a revocation in another process is effective within five. A revocation in this process
 * makes it forget everything at once. Bad tokens are not remembered: guessing must not fill it.
 */
final class Remembered {
    private static final Duration MOMENT = Duration.ofSeconds(4);
    private static final int MOST = 10_000;

    private final Map<SecretHash, Entry> entries = new ConcurrentHashMap<>();
    private final Revocations revocations;

    private record Entry(StoredAccess access, Instant until, long revocations) {}

    Remembered(Revocations revocations) {
        this.revocations = revocations;
    }

    /** To be asked before the store is, and handed back to {@link #add}. */
    long revocations() {
        return revocations.count();
    }

    Optional<StoredAccess> find(SecretHash token, Instant now) {
        return Optional.ofNullable(entries.get(token))
                .filter(entry -> now.isBefore(entry.until) && entry.revocations == revocations.count())
                .map(Entry::access);
    }

    /** @param asked when the store was asked: a revocation since then may not be in its answer */
    void add(SecretHash token, StoredAccess access, Instant now, long asked) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(token, new Entry(access, now.plus(MOMENT), asked));
    }
}
