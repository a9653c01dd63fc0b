package dev.toolwright.server.wire;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.Serve;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerVariables;
import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.fixture.SampleSettings;
import dev.toolwright.server.oauth.AuthorizationServer;
import dev.toolwright.server.oauth.HandClock;
import dev.toolwright.server.oauth.ScriptedProvider;
import dev.toolwright.server.oauth.TestServer;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.ground.Lifetimes;
import dev.toolwright.server.oauth.jdbc.Databases;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import dev.toolwright.server.oauth.jdbc.StoreLimits;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.site.PublicAddress;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.transport.Access;
import dev.toolwright.server.upstream.Upstreams;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;

/** A whole server with its authorization server in front, as {@code https://mcp.example.com}, and a clock that moves by hand. */
final class SignedInServer implements AutoCloseable {
    final HikariDataSource database = Databases.h2();
    final HandClock clock = new HandClock();
    final JdbcAuthorizationStore store = anotherStore();
    final Serve serve;

    SignedInServer(Catalogue catalogue, Upstreams upstreams) {
        Environment environment =
                new Environment("sample", Map.of("SAMPLE_PORT", "0", "SAMPLE_PUBLIC_URL", TestServer.ORIGIN));
        var config = ServerVariables.read(environment, catalogue).orElseThrow();
        AuthorizationServer authorization = new AuthorizationServer(
                ground(catalogue),
                new AuthorizationServer.Parts("Sample", new ScriptedProvider(), RedirectPolicy.standard(), noFetch()));
        serve = Serve.start(
                catalogue, config, new Serve.Behind(upstreams, new SampleSettings()), Access.signedIn(authorization));
    }

    private Ground ground(Catalogue catalogue) {
        SecureRandom random = new SecureRandom();
        return new Ground(
                PublicAddress.of(URI.create(TestServer.ORIGIN)),
                ToolScopes.of(
                        catalogue.toolsets(),
                        catalogue.tools().stream().map(Tool::descriptor).toList(),
                        catalogue.labels()),
                store,
                KeyRing.parse(KeyRing.generate("k1", random)),
                Lifetimes.STANDARD,
                clock,
                random);
    }

    private static GuardedFetch noFetch() {
        return new GuardedFetch(
                host -> {
                    throw new UnknownHostException(host);
                },
                (uri, address, limits) -> {
                    throw new AssertionError("nothing is fetched here");
                },
                new FetchLimits(1, Duration.ofSeconds(1)));
    }

    /** The same database as another process has it. */
    JdbcAuthorizationStore anotherStore() {
        return new JdbcAuthorizationStore(database, StoreLimits.STANDARD);
    }

    dev.toolwright.server.oauth.Wire wire() {
        return new dev.toolwright.server.oauth.Wire(serve.port());
    }

    @Override
    public void close() {
        serve.stop();
        database.close();
    }
}
