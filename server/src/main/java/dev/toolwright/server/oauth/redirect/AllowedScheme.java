package dev.toolwright.server.oauth.redirect;

import java.util.Optional;
import java.util.Set;

/**
 * RFC 8252 sections 7.1 to 7.3: https, http on this computer, or a private-use URI that is on the list, whole. A list of allowed
 * ones: every list of forbidden schemes has missed one.
 */
record AllowedScheme(Set<String> privateUse) implements RedirectRule {

    @Override
    public Optional<String> problem(RedirectUri uri) {
        boolean allowed = uri.scheme().equals("https") || uri.isLoopback() || privateUse.contains(uri.text());
        return RedirectRule.when(!allowed, "must be https, or http on localhost, 127.0.0.1 or [::1]");
    }
}
