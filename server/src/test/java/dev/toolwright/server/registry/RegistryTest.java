package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.fixture.SampleCatalogue;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistryTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void onlyToolsOfTheChosenToolsetsAreListedAndFound() {
        Registry registry = new Registry(new SampleCatalogue(), List.of("writing"));
        assertEquals(List.of("crash", "change", "ask", "remember"), List.copyOf(registry.names()));
        assertTrue(registry.find("crash").isPresent());
        assertFalse(registry.find("echo").isPresent());
    }

    @Test
    void declarationsOfMirroredArgumentsAreFound() throws IOException {
        List<MirroredArgument> found = MirroredArgument.of(
                "t",
                schema(
                        "{'properties':{'a':{'type':'string','x-mcp-header':'A'},'b':{'properties':{'c':{'type':'integer','x-mcp-header':'C'}}}}}"));
        assertEquals(
                List.of("Mcp-Param-A", "Mcp-Param-C"),
                found.stream().map(MirroredArgument::header).toList());
        assertEquals(5, found.get(1).in(schema("{'b':{'c':5}}")).asInt());
    }

    /** Clients drop a tool that breaks one of these rules, so the server does not start with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'properties':{'a':{'type':'string','x-mcp-header':''}}}",
                "{'properties':{'a':{'type':'string','x-mcp-header':'A B'}}}",
                "{'properties':{'a':{'type':'string','x-mcp-header':'A:'}}}",
                "{'properties':{'a':{'type':'number','x-mcp-header':'A'}}}",
                "{'properties':{'a':{'type':'object','x-mcp-header':'A'}}}",
                "{'properties':{'a':{'type':['string','null'],'x-mcp-header':'A'}}}",
                "{'properties':{'a':{'type':'string','x-mcp-header':'A'},'b':{'type':'string','x-mcp-header':'a'}}}",
                "{'properties':{'a':{'type':'array','items':{'type':'string','x-mcp-header':'A'}}}}",
                "{'anyOf':[{'properties':{'a':{'type':'string','x-mcp-header':'A'}}}]}",
                "{'$defs':{'a':{'type':'string','x-mcp-header':'A'}}}",
            })
    void wrongDeclarationsAreRefused(String schema) {
        assertThrows(IllegalArgumentException.class, () -> MirroredArgument.of("t", schema(schema)));
    }

    private static ObjectNode schema(String json) throws IOException {
        return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    }
}
