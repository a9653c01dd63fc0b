package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.Secret;
import java.time.Duration;
import java.util.Optional;

/** What the token endpoint answers. */
sealed interface TokenAnswer {
    /** RFC 6749 section 5.1; the refresh token is absent for a client that does not refresh. */
    record Issued(Secret access, Duration lifetime, Optional<Secret> refresh, ScopeSet scopes) implements TokenAnswer {}

    /** RFC 6749 section 5.2. */
    record Refused(Refusal refusal) implements TokenAnswer {}
}
