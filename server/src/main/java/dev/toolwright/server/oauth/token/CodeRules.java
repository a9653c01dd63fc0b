package dev.toolwright.server.oauth.token;

import java.util.List;
import java.util.Optional;

/**
 * The conditions for exchanging a code, in their order. Whoever is not the code's client learns and changes nothing; the code is only
 * consumed after the last of them.
 */
final class CodeRules {
    private static final List<CodeRule> ORDER = List.of(
            new CodeOfThisClient(),
            new CodeNotReplayed(),
            new CodeAlive(),
            new CodeRedirectRepeated(),
            new CodeResource(),
            new CodeVerifierFits());

    private CodeRules() {}

    static Optional<CodeRefusal> check(CodeExchange exchange) {
        return ORDER.stream().flatMap(rule -> rule.check(exchange).stream()).findFirst();
    }
}
