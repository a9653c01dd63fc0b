package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** RFC 6749 section 3.1.1: {@code code} is the one response type; OAuth 2.1 has dropped the others. */
final class CodeOnly implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        Optional<String> type = request.form().one("response_type");
        return type.isEmpty()
                ? AuthorizeRule.when(true, ErrorCode.INVALID_REQUEST, "response_type is missing")
                : AuthorizeRule.when(
                        !type.get().equals("code"), ErrorCode.UNSUPPORTED_RESPONSE_TYPE, "response_type must be code");
    }
}
