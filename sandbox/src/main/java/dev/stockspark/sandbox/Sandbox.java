package dev.stockspark.sandbox;

import dev.stockspark.sandbox.front.SandboxServer;
import java.util.List;

/** A running StockSpark that is not one: the Carspark API and the OpenID provider in front of it over HTTP, with state in memory. */
public final class Sandbox implements AutoCloseable {
    private final SandboxServer server;

    private Sandbox(SandboxServer server) {
        this.server = server;
    }

    /** Starts one; it listens when this returns. */
    public static Sandbox start(SandboxConfig config) {
        SandboxServer server =
                new SandboxServer(config.host(), config.port(), config.seed(), config.tokens(), config.latency());
        server.start();
        return new Sandbox(server);
    }

    public int port() {
        return server.port();
    }

    /** Address of the API, without a slash at the end: {@code STOCKSPARK_API_URL}. */
    public String url() {
        return server.url();
    }

    /** Address of the token endpoint: {@code STOCKSPARK_AUTH_URL}. */
    public String tokenUrl() {
        return server.tokenUrl();
    }

    /** The OpenID provider: discovery is below it, at {@code /.well-known/openid-configuration}. */
    public String issuer() {
        return server.issuer();
    }

    /** Data, armed trouble, settings of the provider, recorded requests and faults as at the start; tokens stay good. */
    public void reset() {
        server.reset();
    }

    /** What the sandbox itself did wrong since the last reset, such as an answer that does not fit the document. */
    public List<String> faults() {
        return server.faults();
    }

    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
