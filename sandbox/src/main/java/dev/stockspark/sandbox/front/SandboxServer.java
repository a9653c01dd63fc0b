package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.openid.Part;
import dev.stockspark.sandbox.openid.Provider;
import dev.stockspark.sandbox.operations.Context;
import dev.stockspark.sandbox.operations.Operations;
import dev.stockspark.sandbox.record.Recorder;
import dev.stockspark.sandbox.seed.Leads;
import dev.stockspark.sandbox.seed.Seed;
import dev.stockspark.sandbox.seed.SeedConfig;
import dev.stockspark.sandbox.seed.World;
import dev.stockspark.sandbox.stock.Stock;
import dev.stockspark.sandbox.token.TokenConfig;
import dev.stockspark.sandbox.token.Tokens;
import dev.stockspark.sandbox.trouble.TroubleBoard;
import io.helidon.webserver.WebServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The sandbox put together and listening. */
public final class SandboxServer {
    private static final String DOCUMENT = "/specs/stockspark.openapi.yaml";
    private static final String LEADS = "/specs/leads.openapi.yaml";
    private static final int LARGEST_REQUEST = 8 * 1024 * 1024;

    private final WebServer server;
    private final Controls controls;
    private final Faults faults;
    private final String host;
    private final Provider provider;

    public SandboxServer(String host, int port, SeedConfig seedConfig, TokenConfig tokenConfig, Duration latency) {
        InstantSource clock = InstantSource.system();
        World world = World.read();
        Seed seed = Seed.of(seedConfig, world);
        Contract contract = Contract.of(Json.resource(DOCUMENT));
        Controls.Parts parts = new Controls.Parts(
                new Stock(seed), new Tokens(), new TroubleBoard(), new Recorder(), new Faults(), new Quota());
        Context context =
                new Context(world, parts.stock(), this::pictures, clock, contract.observedRequired("Vehicle"));
        Map<String, Operation> operations = Operations.of(context);
        this.host = host;
        this.provider = new Provider(tokenConfig, seed.users(), parts.tokens(), this::url, clock);
        this.faults = parts.faults();
        this.controls = new Controls(parts, provider, contract, operations.keySet());
        Api api = new Api(contract, operations, parts, clock);
        LeadsApi leads = new LeadsApi(Contract.of(Json.resource(LEADS)), new Leads(seedConfig, seed), parts.faults());
        Front front = new Front(controls, provider, api, leads, parts, latency);
        this.server = WebServer.builder()
                .host(host)
                .port(port)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .maxPayloadSize(LARGEST_REQUEST)
                .maxTcpConnections(2048)
                .directHandlers(Malformed.handlers())
                .shutdownHook(false)
                .routing(routing -> routing.any(front))
                .build();
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public int port() {
        return server.port();
    }

    public String url() {
        String name = host.equals("0.0.0.0") ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + name + ":" + port();
    }

    public String tokenUrl() {
        return url() + provider.path(Part.TOKEN);
    }

    /** The OpenID provider, as discovery names it. */
    public String issuer() {
        return provider.issuer();
    }

    public void reset() {
        controls.reset();
    }

    /** What the sandbox did wrong since the last reset. */
    public List<String> faults() {
        return faults.all();
    }

    private String pictures() {
        return url() + Media.PATH;
    }
}
