package dev.toolwright.server.oauth.grant;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the store has said, for four seconds: a revocation in another process is effective within five. A revocation in this process
 * makes it forget everything at once.
 */
public final class Remembered<K, V> {
    private static final Duration MOMENT = Duration.ofSeconds(4);
    private static final int MOST = 10_000;

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final Revocations revocations;

    private record Entry<V>(V value, Instant until, long revocations) {}

    public Remembered(Revocations revocations) {
        this.revocations = revocations;
    }

    /** To be asked before the store is, and handed back to {@link #add}: a revocation since then may not be in its answer. */
    public long revocations() {
        return revocations.count();
    }

    public Optional<V> find(K key, Instant now) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> now.isBefore(entry.until) && entry.revocations == revocations.count())
                .map(Entry::value);
    }

    /**
     * @param good until when the value itself holds
     * @param asked the count of revocations before the store was asked
     */
    public void add(K key, V value, Instant good, Instant now, long asked) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Instant moment = now.plus(MOMENT);
        entries.put(key, new Entry<>(value, good.isBefore(moment) ? good : moment, asked));
    }

    public void forget(K key) {
        entries.remove(key);
    }
}
