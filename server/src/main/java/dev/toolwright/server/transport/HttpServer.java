package dev.toolwright.server.transport;

import dev.toolwright.server.config.Limits;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.home.Home;
import dev.toolwright.server.mcp.McpEndpoint;
import dev.toolwright.server.registry.MirroredArgument;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.rest.Rest;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The listener. Every limit is set here, whatever Helidon's own defaults are. */
public final class HttpServer {
    private static final int LONGEST_REQUEST_LINE = 4_096;
    /** A request for authorization is one long line: a state of 2 KiB is three times as long when it is encoded. */
    private static final int LONGEST_AUTHORIZATION_LINE = 16_384;

    private static final int BACKLOG = 1_024;
    private static final Duration LOOK_AT_CLIENTS = Duration.ofMillis(500);

    private static final Duration LONGEST_HEADERS = Duration.ofSeconds(20);

    private final SlowRequests slow = new SlowRequests(LONGEST_HEADERS);
    private final Watch watch = new Watch(LOOK_AT_CLIENTS);
    private final Health health = new Health();
    private final Leftovers leftovers = new Leftovers();
    private final Connections connections = new Connections(slow, leftovers);
    private final Optional<Revoked> revoked;
    private final WebServer server;

    private HttpServer(ServerConfig config, Endpoints endpoints, Registry registry, Access access) {
        WebServerConfig.Builder builder = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .shutdownHook(false)
                .connectionOptions(new SilenceLimit(config.limits().idle()))
                .directHandlers(refusals(leftovers))
                .routing(routing -> route(routing, config, new Served(endpoints, registry, access)));
        limit(builder, config.limits(), access);
        this.server = builder.build();
        this.revoked = access.server().map(signIn -> Revoked.start(watch, signIn.gate(), LOOK_AT_CLIENTS));
    }

    /**
     * Binds the port and serves from here on.
     *
     * @throws UncheckedIOException when the port cannot be listened on
     */
    public static HttpServer start(ServerConfig config, Endpoints endpoints, Registry registry, Access access) {
        probe(config);
        HttpServer http = new HttpServer(config, endpoints, registry, access);
        http.server.start();
        if (!http.server.isRunning()) {
            throw new UncheckedIOException(new BindException("the listener did not start; the log says why"));
        }
        return http;
    }

    /** Helidon only logs that a port cannot be bound, with a stack trace, and goes on without it. */
    private static void probe(ServerConfig config) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    /** The port that is really listened on. */
    public int port() {
        return server.port();
    }

    /** Takes no more connections, lets requests under way finish until the configured time is up, then cuts them off. */
    public void stop() {
        health.stopping();
        server.stop();
        revoked.ifPresent(Revoked::close);
        watch.close();
        slow.close();
    }

    private void limit(WebServerConfig.Builder builder, Limits limits, Access access) {
        builder.maxPayloadSize(limits.bodyBytes())
                .maxTcpConnections(limits.connections())
                .backlog(BACKLOG)
                .idleConnectionTimeout(limits.idle())
                .idleConnectionPeriod(limits.idle().dividedBy(2))
                .shutdownGracePeriod(limits.stop())
                // Blocking sockets: only they honour a read timeout and can tell that a client has gone.
                .useNio(false)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new LingeringHttp1(http1(limits, access), leftovers));
    }

    private Http1Config http1(Limits limits, Access access) {
        return Http1Config.builder()
                .maxPrologueLength(access.server().isPresent() ? LONGEST_AUTHORIZATION_LINE : LONGEST_REQUEST_LINE)
                .maxHeadersSize(limits.headerBytes())
                .addReceiveListener(connections)
                .build();
    }

    /** The ways to the tools, and the page that tells of them. */
    public record Endpoints(McpEndpoint mcp, Rest rest, Home home) {}

    /** What is served, and to whom. */
    private record Served(Endpoints endpoints, Registry registry, Access access) {}

    private void route(HttpRouting.Builder routing, ServerConfig config, Served served) {
        Access access = served.access();
        McpRoute mcp = new McpRoute(served.endpoints().mcp(), connections, watch, access.door(Voice.OAUTH));
        OldRoutes old = new OldRoutes(served.endpoints().mcp(), connections, watch, access.door(Voice.OAUTH));
        RestRoute rest = new RestRoute(served.endpoints().rest(), connections, watch, access.door(Voice.PROBLEM));
        routing.addFilter(new AskedToClose(leftovers))
                .addFilter(
                        new Places(config.limits().requests(), config.limits().streams()))
                .addFilter(guard(config, served.registry(), access))
                .register("/health", health)
                .any("/", served.endpoints().home().endpoint())
                .any("/mcp", mcp)
                .any("/mcp/", mcp)
                .get("/sse", old::stream)
                .post("/messages", old::message)
                .any(RestRoute.PREFIX + "/*", rest);
        access.server().ifPresent(server -> server.register(routing));
    }

    private static Guard guard(ServerConfig config, Registry registry, Access access) {
        return new Guard(
                access.server().isPresent() ? Guard.ONLY_TOOLS : Guard.EVERYTHING,
                new HostRule(config.publicUrl().map(URI::getHost)),
                new OriginRule(config.publicUrl().map(HttpServer::origin), config.allowedOrigins()),
                new Cors(registry.tools().stream()
                        .flatMap(tool -> tool.mirrored().stream())
                        .map(MirroredArgument::header)
                        .distinct()));
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    private static DirectHandlers refusals(Leftovers leftovers) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, new PlainRefusal(leftovers));
        }
        return handlers.build();
    }
}
