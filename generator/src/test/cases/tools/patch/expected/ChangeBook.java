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
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.MergePatch;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code change_book}.
 */
public final class ChangeBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ChangeBook.class, "change_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode book = getBook(call, arguments);
        @Nullable JsonNode changed = !arguments.free() ? replaceBook(call, arguments, book) : null;
        if (arguments.free()) {
            replaceBook2(call, arguments, book);
        }
        return new ToolResult.Success(Optional.of(result(changed)), "Changed.");
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
    }

    private static JsonNode replaceBook(ToolCall call, Arguments arguments, JsonNode book) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).replaceBook(arguments.isbn(), MergePatch.apply(book, Fields.leavingOutNull()
                .put("price", arguments.price())
                .put("pages", arguments.pages())
                .put("author", Fields.leavingOutNull()
                    .put("born", arguments.pages())
                    .tree())
                .tree())));
    }

    private static void replaceBook2(ToolCall call, Arguments arguments, JsonNode book) {
        call.checkpoint();
        new BooksApi(call.api("library")).replaceBook(arguments.isbn(), MergePatch.apply(book, Fields.leavingOutNull()
                .put("price", null)
                .put("tags", Lists.<String>of("free"))
                .tree()));
    }

    private static ObjectNode result(@Nullable JsonNode changed) {
        return Structured.of(Fields.leavingOutNull()
                .put("price", Json.decimalOrNull(changed, "price"))
                .tree());
    }

    private record Arguments(String isbn, @Nullable Double price, @Nullable Long pages,
            boolean free) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Json.decimalOrNull(json, "price"),
                    Json.wholeOrNull(json, "pages"),
                    Values.or(Json.boolOrNull(json, "free"), false));
        }
    }
}
