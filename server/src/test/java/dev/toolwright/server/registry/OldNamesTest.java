package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.RenamedTool;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names of earlier versions: called where their toolset is on, and explained where the tool is gone. */
final class OldNamesTest {
    @Test
    void anOldNameIsThereWithItsToolset() {
        assertTrue(new Registry(new Books(), List.of("books", "old"))
                .find("fetch_book")
                .isPresent());
        assertFalse(
                new Registry(new Books(), List.of("books")).find("fetch_book").isPresent());
    }

    @Test
    void anOldNameSaysWhatTheToolSays() {
        ToolDescriptor old = new RenamedTool(new GetBook(), "fetch_book", "old").descriptor();
        assertEquals("fetch_book", old.name());
        assertEquals("old", old.toolset());
        assertEquals("One book.", old.description());
        assertTrue(old.asks());
    }

    @Test
    void whatIsGoneIsExplained() {
        Registry registry = new Registry(new Books(), List.of("books"));
        assertEquals("the tool \"burn_book\" is gone: Books are kept.", registry.unknown("burn_book"));
        assertEquals("unknown tool: \"get_bok\"; did you mean \"get_book\"?", registry.unknown("get_bok"));
    }

    private record Books() implements Catalogue {
        @Override
        public String name() {
            return "library";
        }

        @Override
        public String title() {
            return "Library";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String instructions() {
            return "";
        }

        @Override
        public List<ApiDescriptor> apis() {
            return List.of();
        }

        @Override
        public List<Toolset> toolsets() {
            return List.of();
        }

        @Override
        public List<Tool> tools() {
            return List.of(new GetBook(), new RenamedTool(new GetBook(), "fetch_book", "old"));
        }

        @Override
        public Map<String, String> tombstones() {
            return Map.of("burn_book", "Books are kept.");
        }
    }

    private record GetBook() implements Tool {
        @Override
        public ToolDescriptor descriptor() {
            return new ToolDescriptor(
                    "get_book",
                    "Book",
                    "One book.",
                    "books",
                    Effect.READ,
                    true,
                    true,
                    JsonNodeFactory.instance.objectNode().put("type", "object"),
                    Optional.empty());
        }

        @Override
        public ToolResult call(ToolCall call) {
            throw new AssertionError("nobody calls it here");
        }
    }
}
