package dev.toolwright.server.oauth.redirect;

import java.util.Optional;

/** One thing that a redirect URI must not be. */
@FunctionalInterface
interface RedirectRule {
    /** What is wrong, as the end of a sentence that starts with the URI; empty when nothing is. */
    Optional<String> problem(RedirectUri uri);

    static Optional<String> when(boolean broken, String problem) {
        return broken ? Optional.of(problem) : Optional.empty();
    }
}
