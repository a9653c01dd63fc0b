package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** One condition for asking a person. */
@FunctionalInterface
interface AuthorizeRule {
    Optional<Refusal> check(AuthorizeRequest request);

    static Optional<Refusal> when(boolean broken, ErrorCode code, String description) {
        return broken ? Optional.of(Refusal.of(code, description)) : Optional.empty();
    }
}
