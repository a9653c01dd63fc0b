package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.AuthMode;
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

    /** What it is called; nothing when it is not set or not safe, and the environment knows whether that is wrong. */
    static Optional<String> issuer(Environment environment, AuthMode mode) {
        Optional<URI> issuer = environment.read(ISSUER);
        issuer.filter(uri -> !isSafe(uri))
                .ifPresent(
                        uri -> environment.problem(
                                environment.nameOf(ISSUER) + ": \"" + uri
                                        + "\" must be https, because passwords and tokens go there; http is for a provider on this computer"));
        require(environment, ISSUER, mode != AuthMode.NONE);
        return issuer.filter(ProviderVariables::isSafe).map(URI::toString);
    }

    /**
     * Reads the others.
     *
     * @return nothing when they are not needed, not set or wrong; the environment knows what is wrong
     */
    static Optional<ProviderSettings> read(Environment environment, AuthMode mode, Optional<String> issuer) {
        Optional<String> client = environment.read(CLIENT_ID);
        Optional<String> secret = environment.read(CLIENT_SECRET);
        List<String> scopes = environment.read(SCOPES);
        Optional<String> organisation = environment.read(ORGANISATION);
        require(environment, CLIENT_ID, mode == AuthMode.EMBEDDED);
        if (mode != AuthMode.EMBEDDED || issuer.isEmpty() || client.isEmpty()) {
            return Optional.empty();
        }
        return environment.attempt(() -> new ProviderSettings(
                issuer.get(), client.get(), secret, scopes, organisation.orElseGet(() -> URI.create(issuer.get())
                        .getHost())));
    }

    private static void require(Environment environment, Variable<?> variable, boolean needed) {
        if (needed && !environment.has(variable)) {
            environment.problem(environment.nameOf(variable) + " is not set: " + variable.meaning());
        }
    }

    /** Passwords and tokens go there. */
    private static boolean isSafe(URI issuer) {
        return "https".equals(issuer.getScheme()) || LOOPBACK.contains(issuer.getHost());
    }
}
