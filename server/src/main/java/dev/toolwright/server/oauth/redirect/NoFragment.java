package dev.toolwright.server.oauth.redirect;

import java.util.Optional;

/** RFC 6749 section 3.1.2: a redirect URI must not include a fragment. */
final class NoFragment implements RedirectRule {
    @Override
    public Optional<String> problem(RedirectUri uri) {
        return RedirectRule.when(uri.uri().getRawFragment() != null, "must not have a fragment");
    }
}
