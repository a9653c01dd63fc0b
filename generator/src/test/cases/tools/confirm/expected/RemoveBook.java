package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Consent;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Objects;
import java.util.Optional;

/**
 * The tool {@code remove_book}.
 */
public final class RemoveBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(RemoveBook.class, "remove_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode book = getBook(call, arguments);
        if (!Objects.equals(Json.boolOrNull(book, "available"), true)) {
            Consent.of(call, "confirm", "Remove \"" + Texts.orEmpty(Json.textOrNull(book, "title"))
                    + "\" for good?", new ToolResult.Failure("kept", "\""
                    + Texts.orEmpty(Json.textOrNull(book, "title")) + "\" was kept."));
        }
        if (Lists.size(Values.or(Json.listOrNull(Kind.TEXT, book, "tags"), Lists.of())) > 0L) {
            Consent.of(call, "confirm2", "Its "
                    + Texts.of(Lists.size(Values.or(Json.listOrNull(Kind.TEXT, book, "tags"),
                    Lists.of())))
                    + " tags too?", new ToolResult.Failure("declined", "The person did not say yes. Nothing was changed."));
        }
        removeBook(call, arguments);
        return new ToolResult.Success(Optional.empty(), text(book));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
    }

    private static void removeBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        new BooksApi(call.api("library")).removeBook(arguments.isbn());
    }

    private static String text(JsonNode book) {
        return Texts.orEmpty(Json.textOrNull(book, "title")) + " is removed.";
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
