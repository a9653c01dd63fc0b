package dev.toolwright.server.oauth.setup;

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
import dev.toolwright.server.oauth.upkeep.Upkeep;
import io.helidon.common.tls.Tls;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;

/** Puts an authorization server together for real use: the system's clock, randomness, resolver and trust. */
final class Embedded {
    private static final FetchLimits DOCUMENT = new FetchLimits(10 * 1024, Duration.ofSeconds(5));

    private Embedded() {}

    /** @param title what people call this server */
    static Entrance open(EmbeddedSettings settings, String title, ToolScopes scopes, DataSource database) {
        SecureRandom random = new SecureRandom();
        Ground ground = new Ground(
                settings.site(),
                scopes,
                new JdbcAuthorizationStore(database, StoreLimits.STANDARD),
                settings.keys().open(random),
                Lifetimes.STANDARD,
                InstantSource.system(),
                random);
        KeyCheck.check(ground, settings.keys());
        OpenIdProvider provider = new OpenIdProvider(settings.provider(), ground.clock());
        Entrance.judge(provider.look(), settings.provider().issuer());
        SignIn signIn = settings.way() == SignInWay.CODE ? provider.byCode() : provider.byPassword();
        Upkeep upkeep = Upkeep.start(ground, provider);
        return new Entrance(
                server(ground, settings, title, signIn),
                new PersonCredentials(ground, provider),
                Optional.of(new Operators(new Administration(ground.store(), ground.clock()), settings.keys())),
                upkeep::close);
    }

    private static AuthorizationServer server(Ground ground, EmbeddedSettings settings, String title, SignIn signIn) {
        GuardedFetch fetch = new GuardedFetch(
                Resolver.system(), new HttpsConnector(Tls.builder().build()), DOCUMENT);
        RedirectPolicy redirects = RedirectPolicy.of(RedirectPolicy.KNOWN_PRIVATE_USE, settings.redirectHosts());
        return new AuthorizationServer(ground, new Parts(title, signIn, redirects, fetch));
    }
}
