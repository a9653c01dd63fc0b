package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Pages<JsonNode> items = listBooks(call);
        ObjectNode answer = result(items);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static Pages<JsonNode> listBooks(ToolCall call) {
        List<JsonNode> items = new ArrayList<>();
        @Nullable Long total = null;
        boolean complete = false;
        for (long page = 0L; !complete && items.size() < 3; page++) {
            call.checkpoint();
            JsonNode out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                    .page(page)));
            List<JsonNode> found = Values.or(Lists.filter(Json.listOrNull(Kind.OBJECT, out,
                    "books"), page_ -> !"".equals(Json.textOrNull(page_, "title"))), List.of());
            items.addAll(found);
            complete = found.isEmpty();
        }
        return Pages.of(items, total, complete, 3);
    }

    private static ObjectNode result(Pages<JsonNode> items) {
        return Structured.of(Fields.leavingOutNull()
                .put("titles", Lists.map(items.items(), b -> Json.textOrNull(b, "title")))
                .put("total", items.total())
                .put("complete", items.complete())
                .tree());
    }
}
