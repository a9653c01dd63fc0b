package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Decimals;
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
 * The tool {@code list_books}.
 */
public final class ListBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ListBooks.class, "list_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = listBooks(call, arguments);
        ObjectNode answer = result(out);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode listBooks(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .page(arguments.page())
                .size(arguments.size())
                .tags(arguments.tags())
                .maxPrice(Decimals.of(arguments.maxPrice()))
                .sort(arguments.sort())));
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("total", Json.wholeOrNull(out, "total"))
                .put("titles", Lists.map(Json.listOrNull(Kind.OBJECT, out, "books"),
                            b -> Json.textOrNull(b, "title")))
                .tree());
    }

    private record Arguments(long page, long size, String sort, @Nullable List<String> tags,
            @Nullable Double maxPrice) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Values.or(Json.wholeOrNull(json, "page"), 0L),
                    20L,
                    "title",
                    Json.listOrNull(Kind.TEXT, json, "tags"),
                    Json.decimalOrNull(json, "maxPrice"));
        }
    }
}
