package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundle for Claude Desktop, unpacked by its own tool and started as its manifest says. */
final class DesktopBundleIT {
    private static final Path BUNDLE = Stack.ROOT.resolve("src/target/stockspark-mcp.mcpb");

    @TempDir
    private Path folder;

    @Test
    void isValidAndReachesAServer() throws Exception {
        mcpb("unpack", BUNDLE.toString(), folder.toString());
        mcpb("validate", folder.resolve("manifest.json").toString());
        JsonNode start = new JsonMapper()
                .readTree(folder.resolve("manifest.json").toFile())
                .path("server")
                .path("mcp_config");
        try (Stack stack = Stack.start()) {
            List<JsonNode> seen = OfficialClient.SDK_1.run(
                    command(start, stack.mcp()), environment(), new OfficialClient.Steps().list());
            assertTrue(seen.get(1).path("tools").size() >= 12, seen.toString());
        }
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoJava() throws Exception {
        mcpb("unpack", BUNDLE.toString(), folder.toString());
        Path script = folder.resolve("server/bridge.mjs");
        Files.writeString(script, Files.readString(script).replace("const OLDEST = 21", "const OLDEST = 9999"));
        Process bridge = new ProcessBuilder("node", script.toString(), "https://mcp.example.com/mcp").start();
        assertEquals(0, bridge.getInputStream().readAllBytes().length);
        String said = new String(bridge.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, bridge.waitFor());
        assertTrue(said.contains("needs Java 9999 or newer"), said);
    }

    private List<String> command(JsonNode start, String address) {
        List<String> command = new ArrayList<>(List.of(start.path("command").asText()));
        for (JsonNode argument : start.path("args")) {
            command.add(argument.asText()
                    .replace("${__dirname}", folder.toString())
                    .replace("${user_config.address}", address));
        }
        return command;
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CONFIG_HOME", folder.resolve("configuration").toString());
    }

    private static void mcpb(String... arguments) {
        List<String> command = new ArrayList<>(List.of("node_modules/.bin/mcpb"));
        command.addAll(List.of(arguments));
        Finished.run(OfficialClient.FOLDER, Map.of(), command).well();
    }
}
