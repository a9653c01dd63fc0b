package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.util.Optional;

/** RFC 6749 section 6: a refresh may narrow the scope of its access token, never widen it. */
final class RefreshScopeNotWider implements RefreshRule {
    @Override
    public Optional<Refusal> check(RefreshUse use) {
        Optional<ScopeSet> asked = ScopeSet.parse(use.form().one("scope").orElse(""));
        boolean within = asked.filter(use.token().grant().scopes()::containsAll).isPresent();
        return RefreshRule.when(!within, ErrorCode.INVALID_SCOPE, "scope is wider than what was granted");
    }
}
