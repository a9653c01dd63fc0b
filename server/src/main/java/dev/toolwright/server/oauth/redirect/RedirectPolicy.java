package dev.toolwright.server.oauth.redirect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which redirect URIs are acceptable at all, at registration and again before every redirect. */
public final class RedirectPolicy {
    /** Clients that can only be reached through a scheme of their own; each URI is allowed whole and as it stands. */
    public static final Set<String> KNOWN_PRIVATE_USE = Set.of("cursor://anysphere.cursor-mcp/oauth/callback");

    private static final int LONGEST = 512;

    private final List<RedirectRule> rules;

    private RedirectPolicy(List<RedirectRule> rules) {
        this.rules = rules;
    }

    /** @param hosts the https hosts that are allowed; empty for all */
    public static RedirectPolicy of(Set<String> privateUse, Set<String> hosts) {
        return new RedirectPolicy(List.of(
                new NoUserInfo(),
                new NoFragment(),
                new AllowedScheme(privateUse),
                new RegistrableHost(),
                new NoDotSegments(),
                new NoReservedParameters(),
                new AllowedHosts(hosts)));
    }

    public static RedirectPolicy standard() {
        return of(KNOWN_PRIVATE_USE, Set.of());
    }

    /** What is wrong with it, as the end of a sentence that starts with the URI; empty when it is acceptable. */
    public Optional<String> problem(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        return PlainCharacters.problem(text).or(() -> firstProblem(text));
    }

    public boolean accepts(String text) {
        return problem(text).isEmpty();
    }

    private Optional<String> firstProblem(String text) {
        return RedirectUri.parse(text)
                .map(uri -> rules.stream()
                        .flatMap(rule -> rule.problem(uri).stream())
                        .findFirst())
                .orElseGet(() -> Optional.of("is not an absolute URI with a host"));
    }
}
