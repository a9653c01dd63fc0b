package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.grant.GrantStore;
import dev.toolwright.server.oauth.grant.Remembered;
import dev.toolwright.server.oauth.grant.StoreException;
import dev.toolwright.server.oauth.grant.StoredAccess;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The tokens that this server has issued itself: opaque, looked up by hash. */
final class IssuedTokens implements TokenCheck {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Ground ground;
    private final GrantStore grants;
    private final AccessRules rules;
    /** Only good ones: guessing must not fill it. */
    private final Remembered<SecretHash, StoredAccess> remembered;

    IssuedTokens(Ground ground) {
        this.ground = ground;
        this.grants = ground.store().grants();
        this.rules = new AccessRules(ground.site());
        this.remembered = new Remembered<>(ground.store().revocations());
    }

    @Override
    public Optional<Admission.Authenticated> check(String token) {
        SecretHash hash = SecretHash.of(token);
        Instant now = ground.now();
        try {
            return remembered
                    .find(hash, now)
                    .or(() -> looked(hash, now))
                    .filter(access -> rules.isGood(access, now))
                    .map(IssuedTokens::authenticated);
        } catch (StoreException down) {
            throw new CannotTellException("the store does not answer", down);
        }
    }

    @Override
    public boolean revoked(String token) {
        SecretHash hash = SecretHash.of(token);
        Instant now = ground.now();
        try {
            return remembered.find(hash, now).or(() -> stored(hash, now)).isEmpty();
        } catch (StoreException down) {
            throw new CannotTellException("the store does not answer", down);
        }
    }

    @Override
    public void onRevocation(Runnable listener) {
        ground.store().revocations().onEach(listener);
    }

    /** Expired or not: the store forgets a token long after it has expired. */
    private Optional<StoredAccess> stored(SecretHash token, Instant now) {
        long asked = remembered.revocations();
        Optional<StoredAccess> found = grants.access(token).filter(access -> !access.revoked());
        found.ifPresent(access -> remembered.add(token, access, Instant.MAX, now, asked));
        return found;
    }

    private Optional<StoredAccess> looked(SecretHash token, Instant now) {
        long asked = remembered.revocations();
        Optional<StoredAccess> found = grants.access(token).filter(access -> rules.isGood(access, now));
        found.ifPresent(access -> {
            touch(access, now);
            remembered.add(token, access, Instant.MAX, now, asked);
        });
        return found;
    }

    private void touch(StoredAccess access, Instant now) {
        boolean stale = access.lastUsed()
                .filter(last -> now.isBefore(last.plus(MINUTE)))
                .isEmpty();
        if (stale) {
            grants.touch(access.grant().id(), now);
        }
    }

    private static Admission.Authenticated authenticated(StoredAccess access) {
        return new Admission.Authenticated(
                access.grant().person(),
                access.grant().client().id(),
                access.scopes(),
                access.grant().languages());
    }
}
