package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.tool.AnswerLimits;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BooksApi;
import java.util.Optional;

/**
 * The tool {@code only_text}.
 */
public final class OnlyText implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(OnlyText.class, "only_text.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        JsonNode found = listBooks(call);
        AnswerLimits limits = new AnswerLimits(AnswerLimits.NONE, 1000);
        return new ToolResult.Success(Optional.empty(), limits.cut(text(found)));
    }

    private static JsonNode listBooks(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
    }

    private static String text(JsonNode found) {
        return Texts.orEmpty(Texts.join(Lists.map(Json.listOrNull(Kind.OBJECT, found, "books"),
                b -> Json.textOrNull(b, "title")), "\n", "found.books.map(b, b.title).join(' ')"));
    }
}
