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
import dev.toolwright.server.value.Structured;
import example.generated.client.library.BooksApi;
import java.util.Optional;

/**
 * The tool {@code get_book}.
 */
public final class GetBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(GetBook.class, "get_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = getBook(call, arguments);
        ObjectNode answer = result(out);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Json.textOrNull(out, "title"))
                .tree());
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
