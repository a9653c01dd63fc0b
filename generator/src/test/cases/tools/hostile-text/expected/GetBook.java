package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
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
        return new ToolResult.Success(Optional.of(result(out)), text(arguments));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed);
        }
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("$T */ \\u0022", "$S \\u0022 */ \" $$ ${ {")
                .put("title", Values.required(Json.textOrNull(out, "title"), "out.title")
                            + "$T \" \\ */")
                .tree());
    }

    private static String text(Arguments arguments) {
        return "$L " + arguments.isbn() + " \\u0022 $${{ x }} */ \" \n\t";
    }

    private static RuntimeException getBookFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("none", "$T \\u0022 */ \"", failed);
            default -> failed;
        };
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
