package dev.toolwright.server.oauth.setup;

import dev.toolwright.server.config.BadConfigurationException;
import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.fetch.HttpsConnector;
import dev.toolwright.server.fetch.Resolver;
import dev.toolwright.server.oauth.AuthorizationServer;
import dev.toolwright.server.oauth.AuthorizationServer.Parts;
import dev.toolwright.server.oauth.credentials.PersonCredentials;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.ground.Lifetimes;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import dev.toolwright.server.oauth.jdbc.StoreLimits;
import dev.toolwright.server.oauth.provider.OpenIdProvider;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.signin.SignIn;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.upstream.Credentials;
import io.helidon.common.tls.Tls;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** An authorization server for real use: the system's clock, randomness, resolver and trust. */
public final class Embedded {
    private static final Logger LOG = System.getLogger(Embedded.class.getName());
    private static final FetchLimits DOCUMENT = new FetchLimits(10 * 1024, Duration.ofSeconds(5));

    private final AuthorizationServer server;
    private final Credentials credentials;

    private Embedded(AuthorizationServer server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    /**
     * Puts it together and has a look at the provider. One that is down keeps nobody from starting: whoever is signed in stays it.
     *
     * @param toolsets the names of those that are switched on: nobody can grant the others
     * @throws BadConfigurationException when it cannot work: the provider is another one, the keys are not those of the store
     */
    public static Embedded open(
            EmbeddedSettings settings, Catalogue catalogue, Collection<String> toolsets, DataSource database) {
        Ground ground = ground(settings, catalogue, toolsets, database);
        OpenIdProvider provider = new OpenIdProvider(settings.provider(), ground.clock());
        switch (provider.look()) {
            case OpenIdProvider.Look.Fine fine -> LOG.log(Level.DEBUG, "the OpenID provider answers");
            case OpenIdProvider.Look.Wrong wrong -> throw wrong(settings, wrong.detail());
            case OpenIdProvider.Look.Down down ->
                LOG.log(
                        Level.WARNING,
                        "nobody can sign in until the OpenID provider answers; whoever has signed in is not affected: {0}",
                        down.detail());
        }
        SignIn signIn = settings.way() == SignInWay.CODE ? provider.byCode() : provider.byPassword();
        return new Embedded(
                server(ground, settings, catalogue.title(), signIn), new PersonCredentials(ground, provider));
    }

    /** For the routes and the door. */
    public AuthorizationServer server() {
        return server;
    }

    /** What people show the APIs. */
    public Credentials credentials() {
        return credentials;
    }

    private static BadConfigurationException wrong(EmbeddedSettings settings, String detail) {
        return new BadConfigurationException(List.of("nobody could sign in at "
                + settings.provider().issuer() + ", so the server was not started: " + detail));
    }

    private static Ground ground(
            EmbeddedSettings settings, Catalogue catalogue, Collection<String> toolsets, DataSource database) {
        SecureRandom random = new SecureRandom();
        Ground ground = new Ground(
                settings.site(),
                scopes(catalogue, toolsets),
                new JdbcAuthorizationStore(database, StoreLimits.STANDARD),
                Keys.of(settings, random),
                Lifetimes.STANDARD,
                InstantSource.system(),
                random);
        Keys.check(ground, settings);
        return ground;
    }

    private static AuthorizationServer server(Ground ground, EmbeddedSettings settings, String title, SignIn signIn) {
        GuardedFetch fetch = new GuardedFetch(
                Resolver.system(), new HttpsConnector(Tls.builder().build()), DOCUMENT);
        RedirectPolicy redirects = RedirectPolicy.of(RedirectPolicy.KNOWN_PRIVATE_USE, settings.redirectHosts());
        return new AuthorizationServer(ground, new Parts(title, signIn, redirects, fetch));
    }

    private static ToolScopes scopes(Catalogue catalogue, Collection<String> toolsets) {
        return ToolScopes.of(
                catalogue.toolsets().stream()
                        .filter(toolset -> toolsets.contains(toolset.name()))
                        .toList(),
                catalogue.tools().stream().map(Tool::descriptor).toList());
    }
}
