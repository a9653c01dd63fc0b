package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.Refusal;
import java.util.List;
import java.util.Optional;

/** The conditions for using a refresh token, in their order. None of them changes anything; the rotation itself comes after the last. */
final class RefreshRules {
    private static final List<RefreshRule> ORDER =
            List.of(new RefreshOfThisClient(), new RefreshAlive(), new RefreshResource(), new RefreshScopeNotWider());

    private RefreshRules() {}

    static Optional<Refusal> check(RefreshUse use) {
        return ORDER.stream().flatMap(rule -> rule.check(use).stream()).findFirst();
    }
}
