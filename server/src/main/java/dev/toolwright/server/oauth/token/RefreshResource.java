package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.site.ResourceIndicator;
import java.util.Optional;

/** RFC 8707 section 2.2: a refresh can only ask for the resource that was granted. */
final class RefreshResource implements RefreshRule {
    @Override
    public Optional<Refusal> check(RefreshUse use) {
        boolean other = !ResourceIndicator.isOurs(use.form().all("resource"), use.site());
        return RefreshRule.when(other, ErrorCode.INVALID_TARGET, "resource is not the one that was granted");
    }
}
