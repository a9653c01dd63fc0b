package dev.stockspark.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sandbox and server, each packaged and in a process of its own, on free ports of the loopback interface. */
final class Stack implements AutoCloseable {
    /** The repository; Maven runs tests in a module's folder. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    static final Duration START = Duration.ofSeconds(60);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Program sandbox;
    private final Program server;
    private final String api;

    private Stack(Program sandbox, String api, Program server) {
        this.sandbox = sandbox;
        this.api = api;
        this.server = server;
    }

    static Stack start() {
        return start(Map.of());
    }

    /** @param settings environment variables for the server, beside those that point it at the sandbox */
    static Stack start(Map<String, String> settings) {
        return start(settings, List.of());
    }

    /** @param sandboxOptions of the sandbox's command line */
    static Stack start(Map<String, String> settings, List<String> sandboxOptions) {
        Program sandbox = sandbox(sandboxOptions);
        String api = sandbox.address(START);
        Map<String, String> environment = new HashMap<>(pointingAt(api));
        environment.putAll(settings);
        Program server = server(environment);
        server.address(START);
        return new Stack(sandbox, api, server);
    }

    static Program sandbox() {
        return sandbox(List.of());
    }

    private static Program sandbox(List<String> options) {
        Stream<String> command = Stream.of(
                JAVA.toString(),
                "-jar",
                ROOT.resolve("sandbox/target/sandbox.jar").toString(),
                "--port",
                "0");
        return Program.start(
                Stream.concat(command, options.stream()).toList(), ROOT, Map.of(), Pattern.compile("^(http\\S+)"));
    }

    static Program server(Map<String, String> environment) {
        return server(ROOT, environment);
    }

    /** @param tree the repository or a copy of it, packaged */
    static Program server(Path tree, Map<String, String> environment) {
        return Program.start(
                List.of(
                        JAVA.toString(),
                        "-jar",
                        tree.resolve("src/target/stockspark-mcp.jar").toString(),
                        "serve"),
                tree,
                environment,
                Pattern.compile("(http\\S+/mcp)"));
    }

    /** The packaged program with these arguments, for a client that starts it. */
    static List<String> command(String... arguments) {
        return Stream.concat(
                        Stream.of(
                                JAVA.toString(),
                                "-jar",
                                ROOT.resolve("src/target/stockspark-mcp.jar").toString()),
                        Stream.of(arguments))
                .toList();
    }

    static Map<String, String> pointingAt(String api) {
        return Map.of(
                "STOCKSPARK_AUTH", "none",
                "STOCKSPARK_API_URL", api,
                "STOCKSPARK_AUTH_URL", api + "/realms/sandbox/protocol/openid-connect/token",
                "STOCKSPARK_CLIENT_ID", "carspark-api",
                "STOCKSPARK_USERNAME", "demo",
                "STOCKSPARK_PASSWORD", "demo",
                "STOCKSPARK_PORT", "0",
                "STOCKSPARK_DATA", temporaryFolder().toString(),
                "LEADS_API_URL", api + "/v2/leads-demo");
    }

    /** The address that a person pastes. */
    String mcp() {
        return server.address(START);
    }

    /** The sandbox's address. */
    String api() {
        return api;
    }

    Program server() {
        return server;
    }

    @Override
    public void close() {
        try {
            server.close();
        } finally {
            sandbox.close();
        }
    }

    /** A port that is free now. Where people sign in, the server's address is part of what it promises, so it may not change. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
