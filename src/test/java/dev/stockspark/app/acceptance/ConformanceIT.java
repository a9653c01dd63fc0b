package dev.stockspark.app.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conformance suite of the protocol against a server that has what the suite looks for, without and with a sign-in in front of it. */
final class ConformanceIT {
    private static final Duration START = Duration.ofSeconds(60);
    private static Program server;
    private static Program sandbox;
    private static Program gated;
    private static ConformanceSuite open;
    private static ConformanceSuite behindTheGate;

    @BeforeAll
    static void start() {
        server = fixture("FullServer", Map.of("SAMPLE_PORT", "0"));
        sandbox = Stack.sandbox();
        Map<String, String> signIn = new HashMap<>(Map.of(
                "SAMPLE_PORT",
                Integer.toString(Stack.freePort()),
                "SAMPLE_DATA",
                Stack.temporaryFolder().toString(),
                "SAMPLE_SIGN_IN_CLIENT_ID",
                "carspark-api",
                "SAMPLE_SIGN_IN_ISSUER",
                sandbox.address(START) + "/realms/sandbox"));
        gated = fixture("GatedServer", signIn);
        open = new ConformanceSuite(server.address(START), Map.of()).warmedUp();
        behindTheGate = signedIn(gated.address(START)).warmedUp();
    }

    private static Program fixture(String name, Map<String, String> environment) {
        return Program.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + ":" + Stack.ROOT.resolve("server/target/test-classes"),
                        "dev.toolwright.server.fixture." + name),
                Stack.ROOT,
                environment,
                Pattern.compile("(http\\S+/mcp)"));
    }

    /** The suite has no word for a token, so it is put into its requests. */
    private static ConformanceSuite signedIn(String url) {
        App app = App.register(url.replaceAll("/mcp$", ""), "Conformance");
        String token = Web.json(App.well(app.exchange(app.code())))
                .path("access_token")
                .asText();
        return new ConformanceSuite(
                url,
                Map.of(
                        "NODE_OPTIONS",
                                "--import="
                                        + OfficialClient.FOLDER
                                                .resolve("bearer.mjs")
                                                .toUri(),
                        "BEARER_URL", url,
                        "BEARER_TOKEN", token));
    }

    @AfterAll
    static void stop() {
        gated.close();
        sandbox.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatARevisionRequiresPasses(String revision) throws IOException {
        open.passes(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatARevisionRequiresPassesBehindTheGate(String revision) throws IOException {
        behindTheGate.passes(revision);
    }
}
