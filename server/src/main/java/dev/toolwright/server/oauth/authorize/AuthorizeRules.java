package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.error.Refusal;
import java.util.List;
import java.util.Optional;

/** The conditions for asking a person, in their order; what breaks one is told to the client by redirect. */
final class AuthorizeRules {
    private static final List<AuthorizeRule> ORDER = List.of(
            new SingleParameters(),
            new NoRequestObject(),
            new CodeOnly(),
            new QueryOnly(),
            new NotSilent(),
            new PkceRequired(),
            new ResourceOurs(),
            new ScopeWellFormed(),
            new StateShort());

    private AuthorizeRules() {}

    static Optional<Refusal> check(AuthorizeRequest request) {
        return ORDER.stream().flatMap(rule -> rule.check(request).stream()).findFirst();
    }
}
