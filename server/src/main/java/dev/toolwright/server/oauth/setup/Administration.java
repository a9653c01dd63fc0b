package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.AuditEvent;
import dev.toolwright.server.oauth.grant.AuthorizationStore;
import dev.toolwright.server.oauth.grant.Connection;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import dev.toolwright.server.oauth.jdbc.StoreLimits;
import dev.toolwright.server.oauth.secret.KeyFile;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.vault.TokenVault;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What an operator does with the store of the authorization server from the command line. The provider is told by the server itself, when it runs
 * next.
 */
public final class Administration {
    private static final String REASON = "cut by the operator";

    private final AuthorizationStore store;
    private final InstantSource clock;

    public Administration(DataSource database, InstantSource clock) {
        this(new JdbcAuthorizationStore(database, StoreLimits.STANDARD), clock);
    }

    /** @param store that of a server that runs in this process, so that it notices at once */
    Administration(AuthorizationStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All that is connected, the latest first. */
    public List<Connection> connections() {
        return store.connections().all(clock.instant());
    }

    /** @return how many connections were cut */
    public int cutAll() {
        return cut(new Cut(Which.ALL, "", REASON));
    }

    /** @return how many connections were cut */
    public int cutClient(String id) {
        return cut(new Cut(Which.CLIENT, id, REASON));
    }

    /**
     * Cuts everything of one person.
     *
     * @param user the id, or what the account is called
     * @return how many connections were cut
     * @throws BadConfigurationException when several people are called so
     */
    public int cutUser(String user) {
        List<String> people = connections().stream()
                .filter(each -> isMeant(each, user))
                .map(each -> each.grant().person().id())
                .distinct()
                .toList();
        if (people.size() > 1) {
            throw new BadConfigurationException(List.of("several people are called \"" + user
                    + "\", so nothing was cut; name one of them by id: "
                    + people.stream().collect(Collectors.joining(", "))));
        }
        return cut(new Cut(Which.PERSON, people.isEmpty() ? user : people.get(0), REASON));
    }

    private static boolean isMeant(Connection each, String user) {
        Person person = each.grant().person();
        return person.id().equals(user) || each.grant().personName().equalsIgnoreCase(user);
    }

    private int cut(Cut cut) {
        return store.connections().cut(cut, clock.instant());
    }

    /**
     * What came of a rotation.
     *
     * @param newest the key that everything is sealed with now
     * @param older keys that nothing is sealed with any more, except what waits for minutes
     * @param lost sign-ins that no key opens
     */
    public record Rotated(String newest, List<String> older, int lost) {}

    /**
     * Makes a new key, where the keys are in a file, and seals everything with the newest. Processes that run learn of it by themselves when the file
     * is theirs too.
     */
    public Rotated rotate(KeySource source) {
        SecureRandom random = new SecureRandom();
        Optional<KeyRing> made =
                source.given().isPresent() ? Optional.empty() : Optional.of(new KeyFile(source.file()).rotate(random));
        KeyRing ring = made.orElseGet(() -> source.open(random));
        int lost = new TokenVault(store, new Seal(ring, Seal.Purpose.UPSTREAM, random), clock).reseal();
        store.audit()
                .add(new AuditEvent(
                        clock.instant(), AuditEvent.Kind.KEYS_ROTATED, ring.currentId(), lost + " rows lost"));
        List<String> ids = ring.ids();
        return new Rotated(ids.get(0), ids.subList(1, ids.size()), lost);
    }
}
