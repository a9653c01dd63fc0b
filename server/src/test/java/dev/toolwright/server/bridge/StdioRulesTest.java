package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.signin.Identity;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 2026-07-28, stdio: lines in, lines out, and an end. */
class StdioRulesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                                    | -32700
            {"jsonrpc":"2.0","id":1,"method":"a"        | -32700
            [{"jsonrpc":"2.0","id":1,"method":"ping"}]  | -32700
            "text"                                      | -32700
            {"a":1,"a":2}                               | -32700
            {"jsonrpc":"2.0"}                           | -32600
            {"jsonrpc":"2.0","id":4}                    | -32600
            {"jsonrpc":"2.0","method":7}                | -32600
            """)
    void aLineThatIsNoMessageIsAnsweredAndTheNextOneHeard(String line, int code) {
        try (RemoteServer server = Speaking.server(ServerEra.MODERN);
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            JsonNode answer = stdio.say(line).hear();
            assertEquals(code, answer.path("error").path("code").asInt());
            assertTrue(stdio.say("").askModern(9, "tools/list", "").hear().has("result"));
        }
    }

    @Test
    void anIdMayNotBeUsedTwiceAtATime() throws InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        try (RemoteServer server = Speaking.server(ServerEra.MODERN);
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            server.on("tools/call", (request, wire) -> {
                begun.countDown();
                go.await();
                wire.json(200, request.result("{\"resultType\":\"complete\",\"content\":[]}"));
            });
            stdio.askModern(1, "tools/call", "\"name\":\"echo\"");
            begun.await();
            assertEquals(
                    -32600,
                    stdio.askModern(1, "tools/list", "")
                            .hear()
                            .path("error")
                            .path("code")
                            .asInt());
            go.countDown();
            assertTrue(stdio.hear().has("result"));
        }
    }

    @Test
    void whatIsUnderWayAtTheEndIsStillAnswered() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Stdio stdio;
        try (RemoteServer server = Speaking.server(ServerEra.MODERN)) {
            server.on("tools/call", (request, wire) -> {
                begun.countDown();
                Thread.sleep(100);
                wire.json(200, request.result("{\"resultType\":\"complete\",\"content\":[]}"));
            });
            stdio = new Stdio(server.address(), new Surroundings(folder).settings());
            stdio.askModern(1, "tools/call", "\"name\":\"echo\"");
            begun.await();
            stdio.close();
        }
        assertTrue(stdio.hear().has("result"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://mcp.example.com/mcp",
                "ftp://mcp.example.com/mcp",
                "mcp.example.com",
                "https:/mcp",
                "https://me@mcp.example.com/mcp",
                "https://mcp.example.com/mcp#x",
                "http://127.0.0.1.example.com/mcp"
            })
    void refusesAddressesThatMustNotGetTokens(String address) {
        Bridge bridge = new Bridge(new Surroundings(folder).settings());
        assertThrows(
                IllegalArgumentException.class,
                () -> bridge.run(URI.create(address), InputStream.nullInputStream(), OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Linux      |                 | /h/.config/x
            Linux      | /c              | /c/x
            Linux      | relative        | /h/.config/x
            Mac OS X   | /c              | /h/Library/Application Support/x
            Windows 11 |                 | /h/AppData/Roaming/x
            Windows 11 | /a              | /a/x
            """)
    void knowsWhereConfigurationLives(String system, String variable, String expected) {
        Map<String, String> environment = variable == null
                ? Map.of()
                : Map.of(system.startsWith("Win") ? "APPDATA" : "XDG_CONFIG_HOME", variable);
        assertEquals(Path.of(expected), Settings.configurationFolder("x", environment, system, Path.of("/h")));
    }

    @Test
    void theUsualSettingsAreForADesktop() {
        Settings usual = Settings.usual(Identity.named("x"), folder);
        assertEquals(5, usual.signInPatience().toMinutes());
        assertTrue(usual.tls().isEmpty());
    }
}
