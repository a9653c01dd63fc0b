package dev.toolwright.server.oauth.ground;

import dev.toolwright.server.oauth.grant.AuthorizationStore;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What every endpoint stands on.
 *
 * @param keys seal what leaves this process or lies in the database
 * @param random unpredictable outside tests
 */
public record Ground(
        PublicAddress site,
        ToolScopes scopes,
        AuthorizationStore store,
        KeyRing keys,
        Lifetimes lifetimes,
        InstantSource clock,
        RandomGenerator random) {

    public Instant now() {
        return clock.instant();
    }

    public Secret secret() {
        return Secret.random(random);
    }

    public Seal seal(Seal.Purpose purpose) {
        return new Seal(keys, purpose, random);
    }
}
