package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** RFC 6749 section 6: a refresh token belongs to the client it was issued to. */
final class RefreshOfThisClient implements RefreshRule {
    @Override
    public Optional<Refusal> check(RefreshUse use) {
        String owner = use.token().grant().client().id();
        boolean foreign = use.form().one("client_id").filter(owner::equals).isEmpty();
        return RefreshRule.when(foreign, ErrorCode.INVALID_GRANT, "the refresh token is not valid");
    }
}
