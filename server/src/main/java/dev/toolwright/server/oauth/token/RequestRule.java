package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** One condition for any request to the token endpoint. */
@FunctionalInterface
interface RequestRule {
    Optional<Refusal> check(TokenRequest request);
}
