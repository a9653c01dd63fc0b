package dev.toolwright.generator.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.ToolDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tokens are counted of what the server really writes. */
final class ListedToolTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    Stream<DynamicTest> isWhatTheServerLists() throws IOException {
        List<Path> files;
        try (Stream<Path> cases = Files.walk(Path.of("src/test/cases/tools"))) {
            files = cases.filter(ListedToolTest::ofATool).toList();
        }
        assertTrue(files.size() > 20, "the descriptors of the cases are gone");
        return files.stream().map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)));
    }

    /** Other things of the contract take no arguments that a schema describes. */
    private static boolean ofATool(Path file) {
        try {
            return file.toString().endsWith(".json")
                    && JSON.readTree(file.toFile()).has("inputSchema");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void check(Path file) throws IOException {
        JsonNode descriptor = JSON.readTree(file.toFile());
        assertEquals(
                ToolJson.of(descriptor(descriptor)).toString(),
                ListedTool.of(descriptor).toString());
    }

    private static ToolDescriptor descriptor(JsonNode json) {
        return new ToolDescriptor(
                json.path("name").asText(),
                json.path("title").asText(),
                json.path("description").asText(),
                json.path("toolset").asText(),
                Effect.valueOf(json.path("effect").asText().toUpperCase(Locale.ROOT)),
                json.path("idempotent").asBoolean(),
                (ObjectNode) json.path("inputSchema"),
                Optional.ofNullable((ObjectNode) json.get("outputSchema")));
    }
}
