package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file in resources/wire, every request on a connection of its own; folders are revisions. */
final class TranscriptTest {
    private static final Path FOLDER = Path.of("src/test/resources/wire");
    /** Against a server that has prompts and resources as well. */
    private static final Path FULL_FOLDER = Path.of("src/test/resources/wire-full");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String NEWEST = "2026-07-28";
    private static SampleServer server;
    private static SampleServer full;

    @BeforeAll
    static void start() {
        server = SampleServer.start(Map.of(
                "SAMPLE_ALLOWED_ORIGINS", "https://app.example.com",
                "SAMPLE_CHECK_RESULTS", "true",
                "SAMPLE_CALL_TIMEOUT", "1s",
                "SAMPLE_MAX_BODY", "100kB"));
        full = SampleServer.start(new FullCatalogue());
    }

    @AfterAll
    static void stop() {
        server.close();
        full.close();
    }

    @TestFactory
    Stream<DynamicContainer> transcripts() throws IOException {
        return Stream.concat(containers(FOLDER, server), containers(FULL_FOLDER, full));
    }

    private static Stream<DynamicContainer> containers(Path folder, SampleServer against) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() >= 4, "the transcripts are missing");
        return files.stream().map(file -> container(file, against));
    }

    private static DynamicContainer container(Path file, SampleServer against) {
        String revision = file.getParent().getFileName().toString();
        return DynamicContainer.dynamicContainer(
                file.getParent().getFileName() + "/" + file.getFileName(),
                Transcript.read(file).stream()
                        .map(each -> DynamicTest.dynamicTest(each.title(), () -> check(each, revision, against))));
    }

    private static void check(Transcript expected, String revision, SampleServer against) throws IOException {
        try (Wire wire = new Wire(against.port())) {
            Reply reply = wire.exchange(expected.request());
            assertEquals(expected.status(), reply.status(), () -> reply.headerLines() + reply.body());
            for (String line : expected.headers()) {
                assertTrue(reply.hasHeader(line), () -> line + " expected in " + reply.headerLines());
            }
            if (reply.header("Content-Type").equals("text/event-stream")) {
                events(expected, reply, revision);
            } else {
                body(expected.body(), reply.body(), expected.method(), revision);
            }
        }
    }

    private static void events(Transcript expected, Reply reply, String revision) throws IOException {
        List<String> events = reply.body()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring(6))
                .toList();
        List<String> lines = expected.body().lines().toList();
        assertEquals(lines.size(), events.size(), reply::body);
        for (int i = 0; i < lines.size(); i++) {
            body(lines.get(i), events.get(i), expected.method(), revision);
        }
    }

    private static void body(String expected, String body, String method, String revision) throws IOException {
        if (!expected.startsWith("{") && !expected.startsWith("[")) {
            assertEquals(expected, body);
            return;
        }
        JsonNode actual = MAPPER.readTree(body);
        assertTrue(
                JsonMatch.matches(MAPPER.readTree(expected), actual),
                () -> "expected " + expected + "\nbut was  " + actual);
        if (actual.isArray()) {
            for (JsonNode each : actual) {
                assertEquals(List.of(), McpSchemas.of(schema(revision, each)).faults("", each));
            }
        } else if (actual.has("jsonrpc")) {
            assertEquals(List.of(), McpSchemas.of(schema(revision, actual)).faults(method, actual));
        }
    }

    /**
     * Before 2025-11-25 no error could be without an id, not even one about a message whose id is unreadable. Requests that name no
     * revision are served as 2025-03-26.
     */
    private static String schema(String revision, JsonNode response) {
        if (response.has("error") && !response.has("id")) {
            return NEWEST;
        }
        return revision.startsWith("20") ? revision : "2025-03-26";
    }
}
