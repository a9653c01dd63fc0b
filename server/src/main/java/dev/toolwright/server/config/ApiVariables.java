package dev.toolwright.server.config;

import dev.toolwright.server.tool.Catalogue.ApiDescriptor;
import dev.toolwright.server.upstream.ApiSettings;
import dev.toolwright.server.upstream.Limits;
import dev.toolwright.server.upstream.PasswordGrant;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The table of the variables of each API, and how they become {@link ApiSettings}. */
public final class ApiVariables {
    private static final Shape<Optional<String>> TEXT = Shape.optional(Shape.text("a text"));

    static final Variable<Optional<URI>> API_URL =
            secret("API_URL", Shape.optional(Shape.base()), "address that the API's paths stand behind; required");
    static final Variable<Optional<URI>> AUTH_URL = secret(
            "AUTH_URL", Shape.optional(Shape.base()), "OAuth token endpoint; without it the API is called unsigned");
    static final Variable<Optional<String>> CLIENT_ID = secret("CLIENT_ID", TEXT, "OAuth client id");
    static final Variable<Optional<String>> CLIENT_SECRET =
            secret("CLIENT_SECRET", TEXT, "OAuth client secret; unset for a public client");
    static final Variable<Optional<String>> USERNAME = secret("USERNAME", TEXT, "account to sign in with");
    static final Variable<Optional<String>> PASSWORD = secret("PASSWORD", TEXT, "its password");
    static final Variable<Duration> TIMEOUT =
            new Variable<>("TIMEOUT", Shape.duration(), "20s", "longest single request to the API");
    static final Variable<Integer> PARALLEL =
            new Variable<>("PARALLEL", Shape.number(1, 1_000), "8", "requests of one person at the same time");

    private ApiVariables() {}

    /** Reads those of one API, under its own name; nothing when something is wrong, and then the environment knows what. */
    public static Optional<ApiSettings> read(Environment environment, ApiDescriptor api) {
        Environment own = environment.under(api.name());
        Optional<URI> address = own.read(API_URL);
        if (address.isEmpty() && !own.has(API_URL)) {
            own.problem(own.nameOf(API_URL) + " is not set: it is the address of the API of " + api.title());
        }
        Optional<PasswordGrant> grant = grant(own);
        Optional<Limits> limits = limits(own);
        return address.flatMap(url -> limits.map(each -> new ApiSettings(api.name(), url, grant, each)));
    }

    private static Optional<PasswordGrant> grant(Environment own) {
        Optional<URI> endpoint = own.read(AUTH_URL);
        Optional<String> secret = own.read(CLIENT_SECRET);
        Optional<String> client = companion(own, CLIENT_ID);
        Optional<String> user = companion(own, USERNAME);
        Optional<String> password = companion(own, PASSWORD);
        if (endpoint.isEmpty() || client.isEmpty() || user.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PasswordGrant(endpoint.get(), client.get(), secret, user.get(), password.get()));
    }

    /** Sign-in needs all of its variables or none. */
    private static Optional<String> companion(Environment own, Variable<Optional<String>> variable) {
        if (own.has(AUTH_URL) != own.has(variable)) {
            Variable<?> missing = own.has(AUTH_URL) ? variable : AUTH_URL;
            Variable<?> present = own.has(AUTH_URL) ? AUTH_URL : variable;
            own.problem(own.nameOf(present) + " is set, but " + own.nameOf(missing) + " (" + missing.meaning()
                    + ") is not");
        }
        return own.read(variable);
    }

    private static Optional<Limits> limits(Environment own) {
        Limits usual = Limits.DEFAULT;
        Duration attempt = own.read(TIMEOUT);
        int parallel = own.read(PARALLEL);
        return own.attempt(() ->
                new Limits(usual.connect(), attempt, usual.attempts(), usual.answerBytes(), parallel, usual.idle()));
    }

    /** People paste passwords into every one of these, so none is ever repeated. */
    private static <T> Variable<T> secret(String suffix, Shape<T> shape, String meaning) {
        return new Variable<>(suffix, shape, "", meaning, true);
    }
}
