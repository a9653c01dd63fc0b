package dev.toolwright.server.config;

import dev.toolwright.server.tool.Catalogue.ApiDescriptor;
import dev.toolwright.server.upstream.ApiSettings;
import dev.toolwright.server.upstream.Limits;
import dev.toolwright.server.upstream.PasswordGrant;
import dev.toolwright.server.upstream.Signing;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The table of the variables of each API, and how they become {@link ApiSettings}. */
public final class ApiVariables {
    /** On whose behalf an API is called. */
    enum Who {
        /** The token of whoever has signed in. */
        PERSON,
        /** The token of one account. */
        ACCOUNT,
        NOBODY
    }

    private static final Shape<Optional<String>> TEXT = Shape.optional(Shape.text("a text"));

    static final Variable<Optional<URI>> API_URL =
            secret("API_URL", Shape.optional(Shape.base()), "address that the API's paths stand behind; required");
    static final Variable<Optional<Who>> API_AUTH = new Variable<>(
            "API_AUTH",
            Shape.optional(Shape.oneOf(Who.class)),
            "",
            "on whose behalf it is called; unset, account with AUTH_URL, else person if people sign in and no other API takes tokens");
    static final Variable<Optional<URI>> AUTH_URL = secret(
            "AUTH_URL", Shape.optional(Shape.base()), "OAuth token endpoint for one account that everybody shares");
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

    /**
     * What holds for an API that says nothing about it itself.
     *
     * @param signIn whether people sign in
     * @param alone whether there is no other API, so that it must be the one that the provider's tokens are for
     */
    public record People(boolean signIn, boolean alone) {}

    /**
     * Reads those of one API, under its own name; nothing when it is optional and not set up, or when something is wrong, and then
     * the environment knows what.
     */
    public static Optional<ApiSettings> read(Environment environment, ApiDescriptor api, People people) {
        Environment own = environment.under(api.name());
        Optional<URI> address = own.read(API_URL);
        if (address.isEmpty() && !own.has(API_URL) && !api.optional()) {
            own.problem(own.nameOf(API_URL) + " is not set: it is the address of the API of " + api.title());
        }
        Optional<Signing> signing = signing(own, api, people);
        Optional<Limits> limits = limits(own);
        return address.flatMap(
                url -> signing.flatMap(each -> limits.map(limit -> new ApiSettings(api.name(), url, each, limit))));
    }

    private static Optional<Signing> signing(Environment own, ApiDescriptor api, People people) {
        Optional<PasswordGrant> grant = grant(own);
        boolean account = own.has(AUTH_URL);
        Optional<Who> who = own.read(API_AUTH).or(() -> usual(api, account, people));
        if (who.isEmpty()) {
            own.problem(own.nameOf(API_AUTH) + " is not set, and there are several APIs: say person if " + api.title()
                    + " takes the tokens of whoever signs in, or nobody if it takes none");
            return Optional.empty();
        }
        Optional<String> conflict = conflict(own, who.get(), account, people);
        conflict.ifPresent(sentence -> own.problem(own.nameOf(API_AUTH) + sentence));
        return switch (who.get()) {
            case PERSON -> Optional.of(new Signing.EachPerson());
            case ACCOUNT -> grant.map(Signing.OneAccount::new);
            case NOBODY -> Optional.of(new Signing.Unsigned());
        };
    }

    /** Nobody's token goes to an API that it may not be for. */
    private static Optional<Who> usual(ApiDescriptor api, boolean account, People people) {
        if (account) {
            return Optional.of(Who.ACCOUNT);
        }
        if (!api.signed()) {
            return Optional.of(Who.NOBODY);
        }
        Optional<Who> only = people.alone() ? Optional.of(Who.PERSON) : Optional.empty();
        return people.signIn() ? only : Optional.of(Who.NOBODY);
    }

    private static Optional<String> conflict(Environment own, Who who, boolean account, People people) {
        if (who == Who.PERSON && !people.signIn()) {
            return Optional.of(" is person, but nobody signs in to this server");
        }
        if (who == Who.ACCOUNT && !account) {
            return Optional.of(" is account, but " + own.nameOf(AUTH_URL) + " is not set");
        }
        return account && who != Who.ACCOUNT
                ? Optional.of(" is not account, but " + own.nameOf(AUTH_URL) + " is set")
                : Optional.empty();
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
