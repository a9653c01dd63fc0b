package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.stockspark.generated.tools.StocksparkCatalogue;
import dev.toolwright.server.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each tool has at least three tests beside it: the normal case, the empty or missing one, and a failure. */
final class EveryToolIsTestedTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @MethodSource("tools")
    void hasItsTests(String tool) throws IOException {
        JsonNode tests = tests(tool);
        long failures = tests.valueStream().filter(test -> test.has("error")).count();
        assertTrue(tests.size() >= 3, tool + " has " + tests.size() + " tests");
        assertTrue(failures >= 1, tool + " has no test of a failure");
        assertTrue(tests.size() - failures >= 2, tool + " has no test of a normal and of an empty answer");
    }

    private static Stream<String> tools() {
        return new StocksparkCatalogue().tools().stream().map(Tool::descriptor).map(descriptor -> descriptor.name());
    }

    private static JsonNode tests(String tool) throws IOException {
        try (InputStream script = StocksparkCatalogue.class.getResourceAsStream(tool + ".tests.json")) {
            assertTrue(script != null, tool + " has no tests in specs/");
            return JSON.readTree(script).path("tests");
        }
    }
}
