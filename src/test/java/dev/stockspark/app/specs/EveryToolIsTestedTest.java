package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stockspark.generated.tools.StocksparkCatalogue;
import dev.toolwright.server.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each tool has at least three tests beside it: the normal case, the empty or missing one, and a failure of the API. */
final class EveryToolIsTestedTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("tools")
    void hasItsTests(String tool) throws IOException {
        List<JsonNode> tests = tests(tool).valueStream().toList();
        List<JsonNode> others = tests.stream().filter(test -> !apiFails(test)).toList();
        assertTrue(tests.size() >= 3, tool + " has " + tests.size() + " tests");
        assertTrue(others.size() < tests.size() || !callsAnApi(tests), tool + " has no test of a failure of the API");
        assertTrue(others.size() >= 2, tool + " has no test of a normal and of an empty or missing case");
        assertTrue(others.stream().anyMatch(test -> !test.has("error")), tool + " has no test of the normal case");
    }

    private static boolean callsAnApi(List<JsonNode> tests) {
        return tests.stream()
                .anyMatch(test ->
                        !test.path("answers").isEmpty() || test.path("sandbox").asBoolean());
    }

    private static boolean apiFails(JsonNode test) {
        return test.path("answers")
                .valueStream()
                .anyMatch(
                        answer -> answer.has("failure") || answer.path("status").asInt() >= 400);
    }

    /** Old names are other names of tools that have tests. */
    private static Stream<String> tools() {
        return new StocksparkCatalogue()
                .tools().stream()
                        .filter(tool -> tool.getClass().getPackage().equals(StocksparkCatalogue.class.getPackage()))
                        .map(Tool::descriptor)
                        .map(descriptor -> descriptor.name());
    }

    private static JsonNode tests(String tool) throws IOException {
        try (InputStream script = StocksparkCatalogue.class.getResourceAsStream(tool + ".tests.json")) {
            assertTrue(script != null, tool + " has no tests in specs/");
            return JSON.readTree(script).path("tests");
        }
    }
}
