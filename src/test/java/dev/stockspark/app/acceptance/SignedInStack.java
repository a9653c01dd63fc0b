package dev.stockspark.app.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Sandbox with its OpenID provider, and a server that people sign in to, each in a process of its own. */
final class SignedInStack implements AutoCloseable {
    private final Program sandbox;
    private final String api;
    private final Map<String, String> environment;
    private Program server;

    private SignedInStack(Program sandbox, String api, Map<String, String> environment) {
        this.sandbox = sandbox;
        this.api = api;
        this.environment = environment;
        this.server = Stack.server(environment);
    }

    /** @param settings environment variables for the server, beside those that point it at the sandbox */
    static SignedInStack start(Map<String, String> settings) {
        Program sandbox = Stack.sandbox();
        String api = sandbox.address(Stack.START);
        Map<String, String> environment = new HashMap<>(Map.of(
                "STOCKSPARK_API_URL",
                api,
                "LEADS_API_URL",
                api + "/v2/leads-demo",
                "STOCKSPARK_SIGN_IN_ISSUER",
                api + "/realms/sandbox",
                "STOCKSPARK_SIGN_IN_CLIENT_ID",
                "carspark-api",
                "STOCKSPARK_SIGN_IN_NAME",
                "StockSpark",
                "STOCKSPARK_PORT",
                Integer.toString(Stack.freePort()),
                "STOCKSPARK_DATA",
                Stack.temporaryFolder().toString()));
        environment.putAll(settings);
        SignedInStack stack = new SignedInStack(sandbox, api, environment);
        stack.server.address(Stack.START);
        return stack;
    }

    /** The address that a person pastes. */
    String mcp() {
        return server.address(Stack.START);
    }

    String origin() {
        return URI.create(mcp()).resolve("/").toString().replaceAll("/$", "");
    }

    /** The sandbox's address. */
    String api() {
        return api;
    }

    Path data() {
        return Path.of(environment.get("STOCKSPARK_DATA"));
    }

    Program server() {
        return server;
    }

    /** As a power cut would: whatever was acknowledged before has to be there afterwards. */
    void killAndStartAgain() {
        kill();
        startAgain();
    }

    void kill() {
        server.kill();
    }

    void startAgain() {
        server = Stack.server(environment);
        server.address(Stack.START);
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            sandbox.close();
        }
    }
}
