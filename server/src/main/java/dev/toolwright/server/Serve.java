package dev.toolwright.server;

import dev.toolwright.server.config.Continuity;
import dev.toolwright.server.config.ServerConfig;
import dev.toolwright.server.config.SessionUse;
import dev.toolwright.server.home.Home;
import dev.toolwright.server.mcp.McpEndpoint;
import dev.toolwright.server.mcp.Stdio;
import dev.toolwright.server.mcp.legacy.Legacy;
import dev.toolwright.server.mcp.modern.Modern;
import dev.toolwright.server.registry.Calls;
import dev.toolwright.server.registry.Fetching;
import dev.toolwright.server.registry.Offer;
import dev.toolwright.server.registry.Registry;
import dev.toolwright.server.rest.Rest;
import dev.toolwright.server.seal.Seal;
import dev.toolwright.server.store.SettingsStore;
import dev.toolwright.server.task.Tasks;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.transport.Access;
import dev.toolwright.server.transport.HttpServer;
import dev.toolwright.server.transport.StdioServer;
import dev.toolwright.server.upstream.Upstreams;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A server that runs. It does not close what it was given: the upstreams and the store belong to whoever opened them. */
public final class Serve {
    /** A person's assistants at work beside each other. */
    private static final int TASKS_OF_ONE = 32;
    /** Long enough to come back to after lunch. */
    private static final Duration LIFE = Duration.ofHours(1);

    private final HttpServer http;
    private final Offer offer;
    private final Lasting lasting;
    private final URI url;

    /**
     * What outlives requests.
     *
     * @param stop how long it may take to finish when the server stops
     */
    private record Lasting(Tasks tasks, Duration stop) {}

    private Serve(HttpServer http, Offer offer, Lasting lasting, URI url) {
        this.http = http;
        this.offer = offer;
        this.lasting = lasting;
        this.url = url;
    }

    /**
     * Starts serving; returns when the port accepts connections.
     *
     * @throws IllegalArgumentException when the catalogue cannot be served: two tools of one name, an unusable schema
     */
    public static Serve start(Catalogue catalogue, ServerConfig config, Upstreams upstreams, SettingsStore settings) {
        return start(catalogue, config, new Behind(upstreams, settings), Access.everybody());
    }

    /**
     * What the tools need.
     *
     * @param upstreams the APIs, with each person's credentials
     * @param settings each person's choices
     */
    public record Behind(Upstreams upstreams, SettingsStore settings) {}

    /** The same, for those whom {@code access} lets in. */
    public static Serve start(Catalogue catalogue, ServerConfig config, Behind behind, Access access) {
        Offer offer = offer(catalogue, config, behind);
        Registry registry = offer.registry();
        Tasks tasks = tasks(offer, config);
        McpEndpoint endpoint = new McpEndpoint(
                new Modern(offer, tasks), new Legacy(offer, config.continuity().sessions()));
        Rest rest = new Rest(catalogue, registry, offer.calls(), access.isLimited());
        Home home = new Home(catalogue, registry, new Home.Where(config.publicUrl(), access.organisation()));
        HttpServer http = HttpServer.start(config, new HttpServer.Endpoints(endpoint, rest, home), registry, access);
        URI origin = config.publicUrl().orElseGet(() -> URI.create("http://" + authority(config.host(), http.port())));
        return new Serve(http, offer, new Lasting(tasks, config.limits().stop()), origin.resolve("/mcp"));
    }

    /** The same for one client on standard input and output, which nobody has to sign in to. */
    public static StdioServer stdio(Catalogue catalogue, ServerConfig config, Behind behind, OutputStream out) {
        Offer offer = offer(catalogue, config, behind);
        Modern modern = new Modern(offer, tasks(offer, config));
        Legacy legacy = new Legacy(offer, SessionUse.ALWAYS);
        return new StdioServer(
                (caller, outlet) -> new Stdio(modern, legacy, caller, outlet),
                Locale.getDefault().toLanguageTag(),
                offer.changes(),
                out);
    }

    private static Offer offer(Catalogue catalogue, ServerConfig config, Behind behind) {
        Registry registry = new Registry(catalogue, config.toolsets());
        return Offer.of(
                catalogue,
                registry,
                new Calls.Behind(
                        behind.upstreams(),
                        behind.settings(),
                        seal(config),
                        Fetching.guarded(),
                        config.diagnostics().administrators()),
                new Calls.Rules(config.limits().call(), config.diagnostics().checkResults()));
    }

    private static Tasks tasks(Offer offer, ServerConfig config) {
        Continuity.Tasks limits = config.continuity().tasks();
        Duration life =
                LIFE.compareTo(limits.timeout()) > 0 ? LIFE : limits.timeout().multipliedBy(2);
        return new Tasks(
                offer.calls(), offer.changes(), new Tasks.Bounds(limits.most(), TASKS_OF_ONE, limits.timeout(), life));
    }

    private static Seal seal(ServerConfig config) {
        return config.continuity().stateKey().map(key -> Seal.with(key.bytes())).orElseGet(Seal::ofThisProcess);
    }

    private static String authority(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** The port that is really listened on. */
    public int port() {
        return http.port();
    }

    /** The address to give to clients. */
    public URI url() {
        return url;
    }

    /** The names of the tools that clients see, in order. */
    public List<String> tools() {
        return List.copyOf(offer.registry().names());
    }

    /** Takes no more connections, lets calls under way finish within the configured time, and returns when all is quiet. */
    public void stop() {
        Instant deadline = Instant.now().plus(lasting.stop());
        lasting.tasks().stopping();
        offer.changes().close();
        http.stop();
        lasting.tasks().stop(deadline);
    }
}
