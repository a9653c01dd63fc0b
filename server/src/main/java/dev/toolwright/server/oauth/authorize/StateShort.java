package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** RFC 6749 section 4.1.1: {@code state} goes back as it came, so it must fit into an address; 2 KiB is more than any known client sends. */
final class StateShort implements AuthorizeRule {
    static final int LONGEST = 2_048;

    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        boolean fits = request.form().one("state").orElse("").length() <= LONGEST;
        return AuthorizeRule.when(!fits, ErrorCode.INVALID_REQUEST, "state is longer than 2048 characters");
    }
}
