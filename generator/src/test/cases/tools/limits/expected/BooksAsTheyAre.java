package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.AnswerLimits;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Structured;
import example.generated.client.library.BooksApi;
import java.util.Optional;

/**
 * The tool {@code books_as_they_are}.
 */
public final class BooksAsTheyAre implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(BooksAsTheyAre.class, "books_as_they_are.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        JsonNode out = listBooks(call);
        AnswerLimits limits = new AnswerLimits(AnswerLimits.NONE, 1000);
        ObjectNode answer = limits.cut(result(out));
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode listBooks(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(out);
    }
}
