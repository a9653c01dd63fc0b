package dev.toolwright.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toolwright.server.tool.Catalogue;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The tests of one tool, as the generator took them from YAML. Generated test classes call it. */
public final class ToolTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ToolTests() {}

    /**
     * One JUnit test for each test of the resource.
     *
     * @param owner a class of the resource's package
     * @param resource such as {@code get_book.tests.json}
     */
    public static Stream<DynamicTest> of(Class<?> owner, Catalogue catalogue, String resource) {
        JsonNode file = read(owner, resource);
        String tool = file.path("tool").textValue();
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : file.path("tests")) {
            Script script = new Script(tool, test);
            tests.add(DynamicTest.dynamicTest(tool + ": " + script.name(), () -> new Trial(catalogue, script).run()));
        }
        return tests.stream();
    }

    private static JsonNode read(Class<?> owner, String resource) {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException("there is no resource " + resource + " beside " + owner.getName());
            }
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
