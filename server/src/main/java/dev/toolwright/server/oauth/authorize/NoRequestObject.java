package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** OpenID Connect Core section 6: request objects are not read, and ignoring one would ignore what it says. */
final class NoRequestObject implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        if (request.form().has("request")) {
            return AuthorizeRule.when(true, ErrorCode.REQUEST_NOT_SUPPORTED, "request objects are not supported");
        }
        return AuthorizeRule.when(
                request.form().has("request_uri"), ErrorCode.REQUEST_URI_NOT_SUPPORTED, "request_uri is not supported");
    }
}
