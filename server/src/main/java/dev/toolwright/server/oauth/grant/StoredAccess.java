package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.scope.ScopeSet;
import java.time.Instant;
import java.util.Optional;

/**
 * An access token as it is remembered.
 *
 * @param scopes the grant's or, after a narrowing refresh, fewer
 * @param revoked whether its grant has been revoked
 * @param lastUsed of its grant, to the minute
 */
public record StoredAccess(
        Grant grant, ScopeSet scopes, Instant expires, boolean revoked, Optional<Instant> lastUsed) {}
