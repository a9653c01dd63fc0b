package dev.toolwright.server.oauth.bearer;

import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.site.PublicAddress;

/**
 * RFC 6750 section 3 and RFC 9728 section 5.1: one challenge, {@code Bearer}, every parameter a quoted string without escapes and the
 * address absolute. Clients take it apart with a blank and a regular expression, so nothing else may look like a parameter.
 */
final class Challenges {
    private final String metadata;
    private final ScopeSet all;

    /** @param all what a client should ask for when it starts anew */
    Challenges(PublicAddress site, ScopeSet all) {
        this.metadata = "resource_metadata=\"" + site.resourceMetadata() + "\"";
        this.all = all;
    }

    /** RFC 6750 section 3.1: no error code when the request tried no authentication. */
    Challenge noToken() {
        String header = "Bearer " + metadata + ", " + scope(all);
        return new Challenge(401, header, "invalid_token", "sign in to use this server");
    }

    Challenge invalidToken(String description) {
        String header = "Bearer error=\"invalid_token\", error_description=\"" + description + "\", " + metadata + ", "
                + scope(all);
        return new Challenge(401, header, "invalid_token", description);
    }

    /** @param needed everything that the next token must have, what the present one has included */
    Challenge insufficientScope(ScopeSet needed) {
        String description = "this needs a permission that was not granted";
        String header = "Bearer error=\"insufficient_scope\", " + scope(needed.without(ScopeSet.OFFLINE)) + ", "
                + metadata + ", error_description=\"" + description + "\"";
        return new Challenge(403, header, "insufficient_scope", description);
    }

    private static String scope(ScopeSet scopes) {
        return "scope=\"" + scopes.text() + "\"";
    }
}
