package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Proposals;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ResourceDescriptor;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BooksApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code book}.
 */
public final class BookResource implements Resource.Written {
    private static final ResourceDescriptor DESCRIPTOR = DescriptorResource.resource(BookResource.class, "book.resource.json");

    @Override
    public ResourceDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ResourceContents> read(String uri, ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = getBook(call, arguments);
        return List.of(new ResourceContents.Text(uri, "application/json", result(out).toString()));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
    }

    private static ObjectNode result(JsonNode out) {
        return Structured.of(out);
    }

    @Override
    public List<String> suggestions(String variable, ToolCall call) {
        return switch (variable) {
            case "isbn" -> isbnProposals(call);
            default -> Resource.Written.super.suggestions(variable, call);
        };
    }

    private static List<String> isbnProposals(ToolCall call) {
        JsonNode out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
        @Nullable List<JsonNode> items = Json.listOrNull(Kind.OBJECT, out, "books");
        return Proposals.of(items, item -> Texts.orEmpty(Json.textOrNull(item, "isbn")));
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no book " + arguments.isbn()
                            + ".", failed);
            default -> failed;
        };
    }

    private record Arguments(@Nullable String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "isbn"));
        }
    }
}
