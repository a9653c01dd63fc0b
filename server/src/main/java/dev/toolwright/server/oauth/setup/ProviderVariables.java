package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.Shape;
import dev.toolwright.server.config.Variable;
import dev.toolwright.server.oauth.provider.ProviderSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of the variables that say where people sign in. */
public final class ProviderVariables {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    static final Variable<SignInWay> SIGN_IN = new Variable<>(
            "SIGN_IN",
            Shape.oneOf(SignInWay.class),
            "code",
            "where people sign in: code, on the provider's page; password, in a form of this server, only if the provider has no page");
    static final Variable<Optional<URI>> ISSUER = new Variable<>(
            "SIGN_IN_ISSUER",
            Shape.optional(Shape.base()),
            "",
            "the OpenID provider that people sign in at, exactly as it names itself; required if people sign in");
    static final Variable<Optional<String>> CLIENT_ID = new Variable<>(
            "SIGN_IN_CLIENT_ID",
            Shape.optional(Shape.text("a text")),
            "",
            "this server's client id at the provider; required if people sign in");
    static final Variable<Optional<String>> CLIENT_SECRET = new Variable<>(
            "SIGN_IN_CLIENT_SECRET",
            Shape.optional(Shape.text("a text")),
            "",
            "its secret there; unset for a public client",
            true);
    static final Variable<List<String>> SCOPES = new Variable<>(
            "SIGN_IN_SCOPES",
            Shape.list("scopes with commas"),
            "openid,offline_access",
            "what to ask the provider for; without offline_access people are signed out when their session there ends");
    static final Variable<Optional<String>> ORGANISATION = new Variable<>(
            "SIGN_IN_NAME",
            Shape.optional(Shape.text("a name")),
            "",
            "whose accounts these are, as people know it; unset, the provider's host");

    private ProviderVariables() {}

    /**
     * Reads them all.
     *
     * @param needed whether it is a problem that they are not set
     * @return nothing when they are not set or wrong; in the latter case the environment knows what
     */
    static Optional<ProviderSettings> read(Environment environment, boolean needed) {
        Optional<URI> issuer = environment.read(ISSUER).filter(uri -> isSafe(environment, uri));
        Optional<String> client = environment.read(CLIENT_ID);
        Optional<String> secret = environment.read(CLIENT_SECRET);
        List<String> scopes = environment.read(SCOPES);
        Optional<String> organisation = environment.read(ORGANISATION);
        if (needed) {
            require(environment, ISSUER);
            require(environment, CLIENT_ID);
        }
        if (!needed || issuer.isEmpty() || client.isEmpty()) {
            return Optional.empty();
        }
        return environment.attempt(() -> new ProviderSettings(
                issuer.get().toString(), client.get(), secret, scopes, organisation.orElseGet(issuer.get()::getHost)));
    }

    private static void require(Environment environment, Variable<?> variable) {
        if (!environment.has(variable)) {
            environment.problem(environment.nameOf(variable) + " is not set: " + variable.meaning());
        }
    }

    /** Passwords and tokens go there. */
    private static boolean isSafe(Environment environment, URI issuer) {
        boolean safe = "https".equals(issuer.getScheme()) || LOOPBACK.contains(issuer.getHost());
        if (!safe) {
            environment.problem(
                    environment.nameOf(ISSUER) + ": \"" + issuer
                            + "\" must be https, because passwords and tokens go there; http is for a provider on this computer");
        }
        return safe;
    }
}
