package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.util.Optional;

/** RFC 6749 section 3.3: scopes that are not known are ignored later, but what is no scope at all is an error. */
final class ScopeWellFormed implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        boolean malformed =
                ScopeSet.parse(request.form().one("scope").orElse("")).isEmpty();
        return AuthorizeRule.when(malformed, ErrorCode.INVALID_SCOPE, "scope is malformed");
    }
}
