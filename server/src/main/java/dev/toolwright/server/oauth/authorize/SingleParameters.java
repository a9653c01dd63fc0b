package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** RFC 6749 section 3.1: no parameter twice, except {@code resource}, which RFC 8707 section 2 allows. */
final class SingleParameters implements AuthorizeRule {
    @Override
    public Optional<Refusal> check(AuthorizeRequest request) {
        Set<String> repeated = new TreeSet<>(request.form().repeated());
        repeated.remove("resource");
        return AuthorizeRule.when(
                !repeated.isEmpty(), ErrorCode.INVALID_REQUEST, "a parameter is given more than once");
    }
}
