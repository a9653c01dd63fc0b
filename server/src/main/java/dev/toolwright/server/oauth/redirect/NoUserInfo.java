package dev.toolwright.server.oauth.redirect;

import java.util.Optional;

/** RFC 3986 section 7.6: what stands before an {@code @} only serves to look like the host. */
final class NoUserInfo implements RedirectRule {
    @Override
    public Optional<String> problem(RedirectUri uri) {
        return RedirectRule.when(uri.uri().getRawAuthority().contains("@"), "must not contain a user name");
    }
}
