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
    private static Recorder openly;
    private static Recorder signedIn;
    private static ConformanceSuite open;
    private static ConformanceSuite behindTheGate;

    @BeforeAll
    static void start() {
        Path classes = ConformanceApplication.build(Stack.temporaryFolder());
        server = start(classes, Map.of("CONFORMANCE_AUTH", "none", "CONFORMANCE_PORT", "0"));
        sandbox = Stack.sandbox();
        gated = start(
                classes,
                Map.of(
                        "CONFORMANCE_PORT",
                        Integer.toString(Stack.freePort()),
                        "CONFORMANCE_SIGN_IN_CLIENT_ID",
                        "carspark-api",
                        "CONFORMANCE_SIGN_IN_ISSUER",
                        sandbox.address(START) + "/realms/sandbox"));
        openly = Recorder.before(server.address(START));
        signedIn = Recorder.before(gated.address(START));
        open = new ConformanceSuite(openly.mcp(), Map.of()).warmedUp();
        behindTheGate = signedIn(gated.address(START), signedIn.mcp()).warmedUp();
    }

    private static Program start(Path classes, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("CONFORMANCE_DATA", Stack.temporaryFolder().toString());
        return Program.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + ":" + System.getProperty("java.class.path"),
                        "conformance.Main"),
                Stack.ROOT,
                all,
                Pattern.compile("(http\\S+/mcp)"));
    }

    /** The suite has no word for a token, so it is put into its requests. */
    private static ConformanceSuite signedIn(String server, String url) {
        App app = App.register(server.replaceAll("/mcp$", ""), "Conformance");
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
        try {
            openly.nothingIsWrong(500);
            signedIn.nothingIsWrong(200);
        } finally {
            gated.close();
            sandbox.close();
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatARevisionRequiresPasses(String revision) throws IOException {
        open.passes(revision);
    }

    /** Each in its own wire version; extensions have one only. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2025-11-25"})
    void everyScenarioPasses(String revision) {
        open.passesAll(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatARevisionRequiresPassesBehindTheGate(String revision) throws IOException {
        behindTheGate.passes(revision);
    }
}
