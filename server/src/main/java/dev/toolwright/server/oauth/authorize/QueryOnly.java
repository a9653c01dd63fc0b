package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** OAuth 2.0 Multiple Response Types section 2.1: the answer goes into the query and nowhere else. */
final class QueryOnly implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        boolean other = !request.form().one("response_mode").orElse("query").equals("query");
        return AuthorizeRule.when(other, ErrorCode.INVALID_REQUEST, "response_mode must be query");
    }
}
