package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.List;
import java.util.Optional;

/** OpenID Connect Core section 3.1.2.1: {@code prompt=none} asks for an answer without a person, and a person is always asked here. */
final class NotSilent implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        boolean none =
                List.of(request.form().one("prompt").orElse("").split(" ")).contains("none");
        return AuthorizeRule.when(
                none, ErrorCode.INTERACTION_REQUIRED, "a person has to agree, prompt=none cannot work");
    }
}
