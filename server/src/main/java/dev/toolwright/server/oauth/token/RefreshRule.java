package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** One condition for using a refresh token. */
@FunctionalInterface
interface RefreshRule {
    Optional<Refusal> check(RefreshUse use);

    static Optional<Refusal> when(boolean broken, ErrorCode code, String description) {
        return broken ? Optional.of(Refusal.of(code, description)) : Optional.empty();
    }
}
