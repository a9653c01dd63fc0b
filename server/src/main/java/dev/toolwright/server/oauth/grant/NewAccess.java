package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.time.Instant;

/** An access token to be remembered. */
public record NewAccess(SecretHash hash, ScopeSet scopes, Instant expires) {}
