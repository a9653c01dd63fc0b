package dev.toolwright.server.oauth;

import com.zaxxer.hikari.HikariDataSource;
import dev.toolwright.server.fetch.Connector;
import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.Fetched;
import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.fetch.Resolver;
import dev.toolwright.server.oauth.bearer.Admission;
import dev.toolwright.server.oauth.bearer.Challenge;
import dev.toolwright.server.oauth.grant.AuthorizationStore;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.ground.Lifetimes;
import dev.toolwright.server.oauth.jdbc.Databases;
import dev.toolwright.server.oauth.jdbc.JdbcAuthorizationStore;
import dev.toolwright.server.oauth.jdbc.StoreLimits;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.secret.KeyRing;
import dev.toolwright.server.oauth.signin.SignIn;
import dev.toolwright.server.oauth.site.PublicAddress;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The authorization server on a free port, as {@code https://mcp.example.com}, with a gate in front of an endpoint that says who calls. */
public final class TestServer implements AutoCloseable {
    public static final String ORIGIN = "https://mcp.example.com";

    public final HandClock clock = new HandClock();
    public final HikariDataSource database = Databases.h2();
    public final AuthorizationStore store;
    public final Ground ground;
    /** What client documents there are, by URL. */
    public final Map<String, Fetched> web = new ConcurrentHashMap<>();

    /** As {@link KeyRing#parse} reads it. */
    public final String key = KeyRing.generate("k1", new SecureRandom());

    public final AtomicInteger fetches = new AtomicInteger();
    public final Wire wire;
    public final AuthorizationServer authorization;
    private final WebServer server;

    public TestServer(SignIn signIn) {
        SecureRandom random = new SecureRandom();
        store = new JdbcAuthorizationStore(database, new StoreLimits(50, 100));
        ground = new Ground(
                PublicAddress.of(URI.create(ORIGIN)),
                Scopes.ALL,
                store,
                KeyRing.parse(key),
                Lifetimes.STANDARD,
                clock,
                random);
        authorization = new AuthorizationServer(
                ground,
                new AuthorizationServer.Parts("Example Stock", signIn, RedirectPolicy.standard(), guardedFetch()));
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(routing -> {
                    authorization.register(routing);
                    routing.any("/mcp", this::mcp);
                })
                .build()
                .start();
        wire = new Wire(server.port());
    }

    private GuardedFetch guardedFetch() {
        Resolver resolver = host -> List.of(InetAddress.getByAddress(host, new byte[] {93, (byte) 184, 1, 1}));
        Connector connector = (uri, address, limits) -> {
            fetches.incrementAndGet();
            Fetched found = web.get(uri.toString());
            if (found == null) {
                throw new IOException("nothing there");
            }
            return found;
        };
        return new GuardedFetch(resolver, connector, new FetchLimits(10_240, Duration.ofSeconds(5)));
    }

    /** Publishes a client document. */
    public void publish(String url, String json) {
        web.put(url, new Fetched(200, "application/json", "max-age=600", json.getBytes(StandardCharsets.UTF_8)));
    }

    private void mcp(ServerRequest request, ServerResponse response) {
        List<String> headers = request.headers().all(HeaderNames.AUTHORIZATION, List::of);
        switch (authorization.gate().admit(headers)) {
            case Admission.Authenticated caller ->
                response.send(caller.person().id() + " " + caller.clientId() + " "
                        + caller.scopes().text());
            case Admission.Unauthenticated no -> send(no.challenge(), response);
            case Admission.InvalidToken no -> send(no.challenge(), response);
            case Admission.InsufficientScope no -> send(no.challenge(), response);
            case Admission.Unavailable no -> response.status(503).send();
        }
    }

    private static void send(Challenge challenge, ServerResponse response) {
        response.status(challenge.status())
                .header(HeaderNames.WWW_AUTHENTICATE, challenge.wwwAuthenticate())
                .header(HeaderNames.CONTENT_TYPE, "application/json")
                .send(challenge.body().toString());
    }

    @Override
    public void close() {
        server.stop();
        database.close();
    }
}
