package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Catalogue;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A prompt is for those who may call a tool of its toolset. */
final class PromptsTest {
    private static final Catalogue SHOP = new Shop();
    private static final Prompts ALL = new Prompts(SHOP, new Registry(SHOP, Set.of("books", "loans", "empty")));

    @Test
    void whoeverNeedNotSignInIsOfferedAll() {
        assertEquals(List.of("praise", "remind", "dream"), names(ALL, new Somebody(Optional.empty())));
    }

    @Test
    void whoeverWasGrantedSomeToolsIsOfferedTheirPrompts() {
        assertEquals(List.of("remind"), names(ALL, new Somebody(Optional.of("loans"))));
        assertEquals(
                "remind",
                ALL.find("remind", new Somebody(Optional.of("loans")))
                        .descriptor()
                        .name());
    }

    @Test
    void theOthersAreAnsweredWithTheLeastToolThatWouldAllowIt() {
        NotGrantedException refused =
                assertThrows(NotGrantedException.class, () -> ALL.find("praise", new Somebody(Optional.of("loans"))));
        assertEquals("get_book", refused.tool().name());
    }

    @Test
    void whereNoToolCouldAllowItThereIsNoPrompt() {
        IllegalArgumentException unknown = assertThrows(
                IllegalArgumentException.class, () -> ALL.find("dream", new Somebody(Optional.of("loans"))));
        assertEquals("unknown prompt: \"dream\"", unknown.getMessage());
    }

    @Test
    void aToolsetThatIsOffTakesItsPromptsAlong() {
        Prompts some = new Prompts(SHOP, new Registry(SHOP, Set.of("loans")));
        assertEquals(List.of("remind"), names(some, new Somebody(Optional.empty())));
    }

    @Test
    void whatIsGoneSaysWhatToDoInstead() {
        IllegalArgumentException gone =
                assertThrows(IllegalArgumentException.class, () -> ALL.find("burn", new Somebody(Optional.empty())));
        assertEquals("the prompt \"burn\" is gone: Books are kept.", gone.getMessage());
    }

    private static List<String> names(Prompts prompts, Caller caller) {
        return prompts.all(caller).stream()
                .map(each -> each.descriptor().name())
                .toList();
    }

    /** @param toolset the only one that was granted; absent where nobody has to sign in */
    private record Somebody(Optional<String> toolset) implements Caller {
        @Override
        public Person person() {
            return Person.LOCAL;
        }

        @Override
        public boolean may(ToolDescriptor tool) {
            return toolset.isEmpty() || tool.toolset().equals(toolset.get());
        }

        @Override
        public boolean limited() {
            return toolset.isPresent();
        }

        @Override
        public String languages() {
            return "";
        }

        @Override
        public boolean gone() {
            return false;
        }

        @Override
        public <T> T waiting(Supplier<T> wait) {
            return wait.get();
        }
    }

    private record Named(String name, String toolset) implements Prompt {
        @Override
        public PromptDescriptor descriptor() {
            return new PromptDescriptor(name, name, name, toolset, List.of(), List.of());
        }

        @Override
        public List<PromptMessage> messages(ToolCall call) {
            return PromptMessage.said(PromptMessage.Role.USER, name);
        }
    }

    private record Nothing(ToolDescriptor descriptor) implements Tool {
        static Nothing of(String name, String toolset, Effect effect) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            return new Nothing(new ToolDescriptor(name, name, name, toolset, effect, false, schema, Optional.empty()));
        }

        @Override
        public ToolResult call(ToolCall call) {
            return new ToolResult.Success(Optional.empty(), "");
        }
    }

    private record Shop() implements Catalogue {
        @Override
        public String title() {
            return "Shop";
        }

        @Override
        public String name() {
            return "shop";
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
            return List.of(
                    Nothing.of("remove_book", "books", Effect.DESTRUCTIVE),
                    Nothing.of("get_book", "books", Effect.READ),
                    Nothing.of("lend_book", "loans", Effect.WRITE));
        }

        @Override
        public Map<String, String> tombstones() {
            return Map.of("burn", "Books are kept.");
        }

        @Override
        public List<Prompt> prompts() {
            return List.of(new Named("praise", "books"), new Named("remind", "loans"), new Named("dream", "empty"));
        }
    }
}
