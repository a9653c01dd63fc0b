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
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        return new ToolResult.Success(Optional.of(result(arguments, out)), text(out));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()
                    .branch(arguments.inBranch())));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
    }

    private static ObjectNode result(Arguments arguments, JsonNode out) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Json.textOrNull(out, "title"))
                .put("by", Json.textOrNull(out, "author", "name"))
                .put("price", Json.decimalOrNull(out, "price"))
                .put("tags", Json.listOrNull(Kind.TEXT, out, "tags"))
                .put("shelf", Fields.leavingOutNull()
                    .put("branch", arguments.inBranch())
                    .put("known", true)
                    .tree())
                .tree());
    }

    private static String text(JsonNode out) {
        return Texts.orEmpty(Json.textOrNull(out, "title")) + " by "
                + Values.or(Json.textOrNull(out, "author", "name"), "nobody") + ".";
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("no_book", "There is no book " + arguments.isbn()
                            + ". Nothing was changed. Call list_books.", failed);
            case UpstreamFailure.Refused refused when refused.status() / 100 == 4 ->
                    new FailedException("upstream_refused", "The library did not like the question.", failed);
            case UpstreamFailure.TimedOut failure ->
                    new FailedException("upstream_timeout", "The library is slow today.", failed);
            default ->
                    new FailedException("upstream_failed", "Something is wrong with the library.", failed);
        };
    }

    private record Arguments(String isbn, @Nullable Long inBranch) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Json.wholeOrNull(json, "in_branch"));
        }
    }
}
