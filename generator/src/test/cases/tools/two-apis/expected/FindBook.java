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
import dev.toolwright.server.value.Values;
import example.generated.client.archive.ArchiveApi;
import example.generated.client.library.BooksApi;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code find_book}.
 */
public final class FindBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(FindBook.class, "find_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode page = listBooks(call);
        @Nullable JsonNode old = Objects.equals(Json.wholeOrNull(page, "total"),
                0L) ? getBook(call, arguments) : null;
        @Nullable JsonNode book = old == null ? getBook2(call, arguments) : null;
        ObjectNode answer = result(old, book);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode listBooks(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new ArchiveApi(call.api("archive")).getBook(arguments.isbn()));
    }

    private static JsonNode getBook2(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
    }

    private static ObjectNode result(@Nullable JsonNode old, @Nullable JsonNode book) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Values.or(Json.textOrNull(book, "title"), Json.textOrNull(old,
                            "title")))
                .tree());
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
