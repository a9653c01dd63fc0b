package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.site.ResourceIndicator;
import java.util.Optional;

/** RFC 8707 section 2: a token can only be asked for this server; saying so twice is no harm. */
final class ResourceOurs implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        boolean other = !ResourceIndicator.isOurs(request.form().all("resource"), request.site());
        return AuthorizeRule.when(
                other,
                ErrorCode.INVALID_TARGET,
                "resource must be " + request.site().resource());
    }
}
