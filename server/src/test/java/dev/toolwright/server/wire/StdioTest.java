package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toolwright.server.Serve;
import dev.toolwright.server.config.Environment;
import dev.toolwright.server.config.ServerVariables;
import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleSettings;
import dev.toolwright.server.fixture.SampleUpstreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both eras over standard input and output: a program that says all at once and then closes the input is answered. */
final class StdioTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String META =
            "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\",\"io.modelcontextprotocol/clientCapabilities\":{}}";
    private static final String HELLO =
            "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"elicitation\":{}},\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}}}";

    @Test
    void theNewEraNeedsNoHeaders() throws Exception {
        List<JsonNode> said = serve("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{" + META
                + ",\"name\":\"test_mirrored\",\"arguments\":{\"region\":\"eu\"}}}");
        assertEquals(List.of(), McpSchemas.of("2026-07-28").faults("tools/call", said.get(0)));
        assertEquals(
                "{\"region\":\"eu\"}", said.get(0).at("/result/content/0/text").asText());
        assertEquals(1, said.size());
    }

    @Test
    void aSubscriptionEndsWithTheInput() throws Exception {
        List<JsonNode> said = serve("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"subscriptions/listen\",\"params\":{"
                + META + ",\"notifications\":{}}}");
        assertEquals(
                "notifications/subscriptions/acknowledged",
                said.get(0).path("method").asText());
        assertEquals("complete", said.get(1).at("/result/resultType").asText());
        assertEquals(2, said.size());
    }

    @Test
    void theOldErasShakeHandsFirst() throws Exception {
        List<JsonNode> said = serve(
                HELLO,
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"test_simple_text\"}}");
        assertEquals("2025-06-18", said.get(0).at("/result/protocolVersion").asText());
        assertEquals(List.of(), McpSchemas.of("2025-06-18").faults("initialize", said.get(0)));
        assertEquals(List.of(), McpSchemas.of("2025-06-18").faults("tools/call", said.get(1)));
        assertEquals(2, said.size());
    }

    /** Nobody will answer any more, so the tool gives up instead of waiting for the person. */
    @Test
    void aQuestionIsGivenUpWhenTheInputEnds() throws Exception {
        List<JsonNode> said = serve(
                HELLO,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"test_input_required_result_elicitation\"}}");
        assertTrue(
                said.size() <= 2
                        || !said.get(2).at("/result/content/0/text").asText().startsWith("Hello"),
                said::toString);
    }

    @Test
    void whatIsNoMessageIsAnErrorAndNotTheEnd() throws Exception {
        List<JsonNode> said = serve("no json", "", "[]", "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"}");
        assertEquals(-32700, said.get(0).at("/error/code").asInt());
        assertEquals(-32600, said.get(1).at("/error/code").asInt());
        assertEquals(3, said.get(2).path("id").asInt());
    }

    private static List<JsonNode> serve(String... lines) throws Exception {
        FullCatalogue catalogue = new FullCatalogue();
        Environment env = new Environment(catalogue.name(), Map.of());
        var config = ServerVariables.read(env, catalogue).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Serve.stdio(catalogue, config, new Serve.Behind(new SampleUpstreams(), new SampleSettings()), out)
                .serve(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        List<JsonNode> said = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(StdioTest::json)
                .toList();
        assertEquals(List.of(), faults(List.of(lines), said));
        return said;
    }

    /** Each message held against the schema of the revision of what it answers. */
    private static List<String> faults(List<String> lines, List<JsonNode> said) {
        Spoken spoken = new Spoken();
        for (JsonNode message : said) {
            String id = "\"id\":" + message.path("id") + ",";
            String asked =
                    lines.stream().filter(line -> line.contains(id)).findFirst().orElse(lines.get(lines.size() - 1));
            spoken.answered(
                    List.of(new HttpMessage("", List.of(), asked)),
                    List.of(new HttpMessage("", List.of("Content-Type: application/json"), message.toString())));
        }
        assertEquals(said.size(), spoken.messages());
        return spoken.faults();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException malformed) {
            throw new UncheckedIOException(line, malformed);
        }
    }
}
