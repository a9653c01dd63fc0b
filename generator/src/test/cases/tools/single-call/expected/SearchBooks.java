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
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code search_books}.
 */
public final class SearchBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(SearchBooks.class, "search_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = searchBooks(call, arguments);
        ObjectNode answer = result(arguments, out);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode searchBooks(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).searchBooks(Fields.leavingOutNull()
                .put("words", arguments.words())
                .tree()));
    }

    private static ObjectNode result(Arguments arguments, JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("total", Json.wholeOrNull(out, "total"))
                .put("from", Json.decimalOrNull(arguments.price(), "from"))
                .tree());
    }

    private record Arguments(@Nullable String words, @Nullable JsonNode price) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "words"),
                    Json.objectOrNull(json, "price"));
        }
    }
}
