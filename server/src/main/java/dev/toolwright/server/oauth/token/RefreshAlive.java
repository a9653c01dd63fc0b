package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.StoredRefresh;
import java.util.Optional;

/** OAuth 2.1 section 4.3.1: a refresh token ends when it is not used for long, and with its grant. */
final class RefreshAlive implements RefreshRule {
    @Override
    public Optional<Refusal> check(RefreshUse use) {
        StoredRefresh token = use.token();
        boolean ended = token.revoked()
                || !use.now().isBefore(token.expires())
                || !use.now().isBefore(token.grant().expires());
        return RefreshRule.when(ended, ErrorCode.INVALID_GRANT, "the refresh token is not valid any more");
    }
}
