package dev.toolwright.server.oauth.credentials;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.Revocations;
import dev.toolwright.server.upstream.Credential.Bearer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens in clear, for four seconds: what another process revokes is not used after five. What this one revokes is forgotten at once. */
final class Remembered {
    private static final Duration MOMENT = Duration.ofSeconds(4);
    private static final int MOST = 10_000;

    private final Map<Person, Entry> entries = new ConcurrentHashMap<>();
    private final Revocations revocations;

    private record Entry(Bearer token, Instant until, long revocations) {}

    Remembered(Revocations revocations) {
        this.revocations = revocations;
    }

    /** To be asked before the store is, and handed back to {@link #add}. */
    long revocations() {
        return revocations.count();
    }

    Optional<Bearer> find(Person person, Instant now) {
        return Optional.ofNullable(entries.get(person))
                .filter(entry -> now.isBefore(entry.until) && entry.revocations == revocations.count())
                .map(Entry::token);
    }

    /**
     * @param good when it has to be renewed
     * @param asked the count before the store was asked
     */
    void add(Person person, Bearer token, Instant good, Instant now, long asked) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        Instant moment = now.plus(MOMENT);
        entries.put(person, new Entry(token, good.isBefore(moment) ? good : moment, asked));
    }

    void forget(Person person) {
        entries.remove(person);
    }
}
