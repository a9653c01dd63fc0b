package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code word_for_word}.
 */
public final class WordForWord implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(WordForWord.class, "word_for_word.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        return new ToolResult.Success(Optional.empty(), text(arguments));
    }

    private static String text(Arguments arguments) {
        return arguments.isbn() == null ? "a title" : "an ISBN";
    }

    private record Arguments(@Nullable JsonNode isbn, @Nullable JsonNode title) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.anyOrNull(json, "isbn"),
                    Json.anyOrNull(json, "title"));
        }
    }
}
