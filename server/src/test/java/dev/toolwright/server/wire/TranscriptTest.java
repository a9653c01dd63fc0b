package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String NEWEST = "2026-07-28";
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start(Map.of(
                "SAMPLE_ALLOWED_ORIGINS", "https://app.example.com",
                "SAMPLE_CHECK_RESULTS", "true",
                "SAMPLE_CALL_TIMEOUT", "1s",
                "SAMPLE_MAX_BODY", "100kB"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicContainer> transcripts() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(FOLDER)) {
            files = found.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .toList();
        }
        assertTrue(files.size() > 5, "the transcripts are missing");
        return files.stream().map(TranscriptTest::container);
    }

    private static DynamicContainer container(Path file) {
        String revision = file.getParent().getFileName().toString();
        return DynamicContainer.dynamicContainer(
                FOLDER.relativize(file).toString(),
                Transcript.read(file).stream()
                        .map(each -> DynamicTest.dynamicTest(each.title(), () -> check(each, revision))));
    }

    private static void check(Transcript expected, String revision) throws IOException {
        try (Wire wire = new Wire(server.port())) {
            Reply reply = wire.exchange(expected.request());
            assertEquals(expected.status(), reply.status(), () -> reply.headerLines() + reply.body());
            for (String line : expected.headers()) {
                assertTrue(reply.hasHeader(line), () -> line + " expected in " + reply.headerLines());
            }
            body(expected, reply, revision);
        }
    }

    private static void body(Transcript expected, Reply reply, String revision) throws IOException {
        if (!expected.body().startsWith("{")) {
            assertEquals(expected.body(), reply.body());
            return;
        }
        JsonNode actual = MAPPER.readTree(reply.body());
        assertTrue(
                JsonMatch.matches(MAPPER.readTree(expected.body()), actual),
                () -> "expected " + expected.body() + "\nbut was  " + actual);
        if (actual.has("jsonrpc")) {
            assertEquals(List.of(), McpSchemas.of(schema(revision, actual)).faults(expected.method(), actual));
        }
    }

    /**
     * Before 2025-11-25 no error could be without an id, not even one about a message whose id is unreadable. Requests that name no
     * revision are served as 2025-03-26.
     */
    private static String schema(String revision, JsonNode response) {
        if (!response.has("id")) {
            return NEWEST;
        }
        return revision.startsWith("20") ? revision : "2025-03-26";
    }
}
