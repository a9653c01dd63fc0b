package example.generated.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import example.generated.client.library.BooksApi;
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
        removeBook(call, arguments);
        return new ToolResult.Success(Optional.empty(), text(arguments));
    }

    private static void removeBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        new BooksApi(call.api("library")).removeBook(arguments.isbn());
    }

    private static String text(Arguments arguments) {
        return "The book " + arguments.isbn() + " is gone.";
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
