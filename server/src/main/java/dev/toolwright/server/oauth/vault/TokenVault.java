package dev.toolwright.server.oauth.vault;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.grant.AuthorizationStore;
import dev.toolwright.server.oauth.grant.SealedTokenStore;
import dev.toolwright.server.oauth.grant.SealedTokens;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Seals upstream tokens with AES-256-GCM under a key that is not in the database. The sealed text is bound to its grant and person, so that a
 * row moved to another grant does not open.
 */
public final class TokenVault {
    private final InstantSource clock;
    private final SealedTokenStore store;
    private final Seal seal;

    public TokenVault(Ground ground) {
        this(ground.store(), ground.seal(Seal.Purpose.UPSTREAM), ground.clock());
    }

    /** @param seal of upstream tokens */
    public TokenVault(AuthorizationStore store, Seal seal, InstantSource clock) {
        this.clock = clock;
        this.store = store.tokens();
        this.seal = seal;
    }

    /** For a grant that is about to be opened. */
    public String seal(String grantId, Person person, UpstreamTokens tokens) {
        return seal.close(TokenJson.write(tokens), context(grantId, person.id()));
    }

    /** Empty when the grant has ended, or its row cannot be opened with the keys there are. */
    public Optional<Held> find(String grantId) {
        return store.find(grantId).flatMap(this::opened);
    }

    /**
     * All that a person has signed in for, the latest first. An API that asks who the person is takes any of them; when the provider has ended
     * one, its grant is to be cut and the next one tried.
     */
    public List<Held> of(Person person) {
        return store.of(person).stream().flatMap(row -> opened(row).stream()).toList();
    }

    /** Those of grants that have ended, which the provider has not been told of; what cannot be opened is forgotten. */
    public List<Held> ended(int most) {
        return store.ended(most).stream()
                .flatMap(row -> {
                    Optional<Held> held = opened(row);
                    if (held.isEmpty()) {
                        store.forgetEnded(row.grantId());
                    }
                    return held.stream();
                })
                .toList();
    }

    /** The provider has been told of the end of these. */
    public void forgetEnded(Held held) {
        store.forgetEnded(held.grantId());
    }

    /** How many sign-ins can be opened with the keys there are, and how many cannot. */
    public record Readable(int yes, int no) {}

    /** Tries all of them; for the start of a server. */
    public Readable readable() {
        List<SealedTokens> rows = store.all();
        int yes = (int) rows.stream().filter(row -> opened(row).isPresent()).count();
        return new Readable(yes, rows.size() - yes);
    }

    private Optional<Held> opened(SealedTokens row) {
        return seal.open(row.sealed(), context(row.grantId(), row.personId()))
                .map(plain ->
                        new Held(row.grantId(), new Person(row.personId()), TokenJson.read(plain), row.version()));
    }

    /**
     * Announces that the caller is about to renew these, in any process; the announcement ends by itself, so that a process that dies takes
     * nothing with it.
     *
     * @return false when somebody else has announced it or was faster, or the grant has ended
     */
    public boolean claim(Held held, Duration atMost) {
        Instant now = clock.instant();
        return store.claim(held.grantId(), held.version(), now, now.plus(atMost));
    }

    /** Takes an announcement back, when nothing came of it. */
    public void release(Held held) {
        store.release(held.grantId(), held.version());
    }

    /**
     * Saves renewed tokens; to be done before they are used, because a provider that rotates refresh tokens has already forgotten the old ones.
     *
     * @param version from {@link #find}
     * @return false when another process was faster, or the grant has ended; what is found now is what counts
     */
    public boolean replace(String grantId, Person person, UpstreamTokens tokens, long version) {
        return store.replace(new SealedTokens(grantId, person.id(), seal(grantId, person, tokens), version));
    }

    /**
     * Seals with the newest key whatever is still sealed with an older one; afterwards the older keys can be removed from the ring.
     *
     * @return how many could not be opened with any key
     */
    public int reseal() {
        int lost = 0;
        for (SealedTokens row : store.all()) {
            if (seal.isStale(row.sealed()) && !reseal(row)) {
                lost++;
            }
        }
        return lost;
    }

    /** A row that was replaced meanwhile has the newest key already. */
    private boolean reseal(SealedTokens row) {
        String context = context(row.grantId(), row.personId());
        Optional<byte[]> plain = seal.open(row.sealed(), context);
        plain.ifPresent(tokens -> store.replace(
                new SealedTokens(row.grantId(), row.personId(), seal.close(tokens, context), row.version())));
        return plain.isPresent();
    }

    private static String context(String grantId, String personId) {
        return grantId + "\n" + personId;
    }
}
