package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.scope.ScopeSet;
import java.util.Optional;

/**
 * A request for authorization that has passed every check (RFC 6749 section 4.1.1).
 *
 * @param challenge S256 of the verifier (RFC 7636 section 4.2)
 * @param scopes what may be granted at most
 * @param state goes back to the client as it came
 */
public record AuthorizationRequest(GrantedClient client, String challenge, ScopeSet scopes, Optional<String> state) {

    public AuthorizationRequest withScopes(ScopeSet granted) {
        return new AuthorizationRequest(client, challenge, granted, state);
    }
}
