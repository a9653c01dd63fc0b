package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Changes;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this process. A session is its person's: to everybody else it is not there. */
final class Sessions {
    private static final int MOST = 10_000;
    private static final int ID_BYTES = 24;
    private static final Duration IDLE = Duration.ofHours(4);

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Changes changes;
    private final InstantSource clock;

    Sessions(Changes changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    Session start(Person person, JsonNode capabilities) {
        tidy();
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Session session = new Session(id, person, capabilities, changes, clock.instant());
        sessions.put(id, session);
        return session;
    }

    Optional<Session> find(String id, Person person) {
        Optional<Session> found = Optional.ofNullable(sessions.get(id))
                .filter(session -> session.person().equals(person));
        found.ifPresent(session -> session.use(clock.instant()));
        return found;
    }

    void end(Session session) {
        sessions.remove(session.id());
        session.close();
    }

    /** Those that nobody has used for hours go, and if there are too many all the same, the one that was used longest ago. */
    private void tidy() {
        Instant old = clock.instant().minus(IDLE);
        sessions.values().stream()
                .filter(session -> session.used().isBefore(old))
                .forEach(this::end);
        if (sessions.size() >= MOST) {
            sessions.values().stream().min(Comparator.comparing(Session::used)).ifPresent(this::end);
        }
    }
}
