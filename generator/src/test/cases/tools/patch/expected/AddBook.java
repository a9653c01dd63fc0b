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
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code add_book}.
 */
public final class AddBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(AddBook.class, "add_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = addBook(call, arguments);
        ObjectNode answer = result(out);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode addBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).addBook(Fields.leavingOutNull()
                .put("isbn", "9780140449136")
                .put("title", arguments.title())
                .put("price", 10L)
                .put("pages", arguments.pages())
                .put("tags", arguments.tags())
                .tree()));
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Json.textOrNull(out, "title"))
                .tree());
    }

    private record Arguments(String title, @Nullable Long pages, List<String> tags) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "title"),
                    Json.wholeOrNull(json, "pages"),
                    Values.or(Json.listOrNull(Kind.TEXT, json, "tags"), Lists.<String>of("new")));
        }
    }
}
