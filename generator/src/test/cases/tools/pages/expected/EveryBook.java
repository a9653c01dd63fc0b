package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Paging;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Optional;

/**
 * The tool {@code every_book}.
 */
public final class EveryBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(EveryBook.class, "every_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Progress progress = new Progress(call);
        Pages<JsonNode> items = Paging.numbered(
                call,
                progress,
                new Paging.Rules(0, 0, false, 3, 4),
                (inner, number) -> listBooks(inner, number));
        ObjectNode answer = result(items);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static Page<JsonNode> listBooks(ToolCall call, long number) {
        JsonNode out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .page(number)));
        return new Page<>(Lists.map(Values.or(Json.listOrNull(Kind.OBJECT, out, "books"),
                Lists.of()), page -> Fields.leavingOutNull()
                .put("title", Json.textOrNull(page, "title"))
                .tree()), null, null);
    }

    private static ObjectNode result(Pages<JsonNode> items) {
        return Structured.of(Fields.leavingOutNull()
                .put("titles", Lists.map(items.items(), b -> Json.textOrNull(b, "title")))
                .put("total", items.total())
                .put("complete", items.complete())
                .tree());
    }
}
