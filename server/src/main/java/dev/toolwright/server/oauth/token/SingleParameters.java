package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** RFC 6749 section 3.2: no parameter twice, except {@code resource}, which RFC 8707 section 2 allows. */
final class SingleParameters implements RequestRule {
    @Override
    public Optional<Refusal> check(TokenRequest request) {
        Set<String> repeated = new TreeSet<>(request.form().repeated());
        repeated.remove("resource");
        return repeated.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.INVALID_REQUEST, "a parameter is given more than once"));
    }
}
