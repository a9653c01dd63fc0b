package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.grant.Grant;
import dev.toolwright.server.oauth.grant.NewAccess;
import dev.toolwright.server.oauth.grant.NewRefresh;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.Secret;
import java.time.Duration;
import java.time.Instant;

/** How long new tokens live; they are valid at once (no nbf), because some clients refresh a second after the exchange. */
record Minting(Ground ground) {

    NewAccess access(Secret secret, ScopeSet scopes, Instant now) {
        return new NewAccess(secret.hash(), scopes, now.plus(accessLifetime()));
    }

    /** Never longer than the grant. */
    NewRefresh refresh(Secret secret, Grant grant, Instant now) {
        Instant idle = now.plus(ground.lifetimes().refreshIdle());
        return new NewRefresh(secret.hash(), idle.isBefore(grant.expires()) ? idle : grant.expires());
    }

    Duration accessLifetime() {
        return ground.lifetimes().access();
    }
}
