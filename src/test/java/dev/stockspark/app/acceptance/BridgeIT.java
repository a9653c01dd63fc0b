package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every official client over standard input and output, through the packaged bridge, to our server and to somebody else's. */
final class BridgeIT {
    private static final Pattern NO_ADDRESS = Pattern.compile("(?!)()");

    private static Stack stack;
    private static Recorder recorder;

    @TempDir
    private Path configuration;

    @BeforeAll
    static void start() {
        stack = Stack.start();
        recorder = Recorder.before(stack.mcp());
    }

    @AfterAll
    static void stop() {
        try {
            recorder.nothingIsWrong(12);
        } finally {
            stack.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void reachesOurServer(OfficialClient client) {
        List<JsonNode> seen = through(
                client,
                recorder.mcp(),
                new OfficialClient.Steps()
                        .list()
                        .call("list_user_companies", Map.of())
                        .call("get_vehicle", Map.of("vehicelId", "x")));

        assertEquals("stockspark", seen.get(0).path("server").path("name").asText(), seen.toString());
        assertTrue(seen.get(1).path("tools").size() >= 12, seen.toString());
        assertTrue(seen.get(2).path("structuredContent").path("companies").size() > 0, seen.toString());
        assertTrue(seen.get(3).path("isError").asBoolean(), seen.toString());
    }

    /** The 1.x knows older revisions, the 2.x as it is started here only the newest. */
    private static Stream<Arguments> serversOfTheTypeScriptSdk() {
        List<List<String>> servers = List.of(List.of("server.mjs"), List.of("server-2.mjs", "modern"));
        return Stream.of(OfficialClient.values())
                .flatMap(client -> servers.stream().map(server -> Arguments.of(client, server)));
    }

    @ParameterizedTest
    @MethodSource("serversOfTheTypeScriptSdk")
    void reachesAServerOfTheTypeScriptSdk(OfficialClient client, List<String> script) {
        List<String> command = Stream.concat(Stream.of("node"), script.stream()).toList();
        try (Program server = Program.start(command, OfficialClient.FOLDER, Map.of(), Pattern.compile("^(http\\S+)"))) {
            List<JsonNode> seen = through(
                    client,
                    server.address(Stack.START),
                    new OfficialClient.Steps().list().call("add", Map.of("a", 2, "b", 40.5)));

            assertEquals(
                    "somebody-elses", seen.get(0).path("server").path("name").asText(), seen.toString());
            assertEquals("add", seen.get(1).path("tools").path(0).path("name").asText(), seen.toString());
            assertEquals(42.5, seen.get(2).path("structuredContent").path("sum").asDouble(), seen.toString());
        }
    }

    @Test
    void refusesAnAddressThatIsNotSafe() {
        try (Program bridge =
                Program.start(Stack.command("bridge", "http://example.com/mcp"), Stack.ROOT, Map.of(), NO_ADDRESS)) {
            assertEquals(1, bridge.exitCode(Stack.START));
            assertTrue(bridge.errors().contains("https"), bridge.errors());
            assertEquals("", bridge.output());
        }
    }

    private List<JsonNode> through(OfficialClient client, String remote, OfficialClient.Steps steps) {
        Map<String, String> home = Map.of("XDG_CONFIG_HOME", configuration.toString());
        Overheard bridge = new Overheard(Stack.command("bridge", remote));
        List<JsonNode> seen = client.run(bridge.command(), home, steps);
        bridge.nothingIsWrong(seen.size() - 1);
        return seen;
    }
}
