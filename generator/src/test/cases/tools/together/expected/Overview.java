package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Read;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Decimals;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code overview}.
 */
public final class Overview implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(Overview.class, "overview.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Choices choices = new Choices(call);
        choices.branch();
        Read<JsonNode> bookRead = new Read<>(inner -> getBook(inner, arguments));
        Read<List<JsonNode>> branchesRead = new Read<>(inner -> listBranches(inner));
        Read<List<JsonNode>> loansRead = new Read<>(inner -> listLoans(inner, choices));
        Read.together(call, bookRead, branchesRead, loansRead);
        JsonNode book = bookRead.answer();
        List<JsonNode> branches = branchesRead.answer();
        List<JsonNode> loans = loansRead.answer();
        Read<JsonNode> othersRead = new Read<>(inner -> listBooks(inner, book));
        Read<@Nullable JsonNode> cheapRead = new Read<>(inner -> arguments.all() ? listBooks2(inner) : null);
        Read.together(call, othersRead, cheapRead);
        JsonNode others = othersRead.answer();
        @Nullable JsonNode cheap = cheapRead.answer();
        ObjectNode answer = result(book, branches, loans, others, cheap);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed);
        }
    }

    private static List<JsonNode> listBranches(ToolCall call) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listBranches());
    }

    private static List<JsonNode> listLoans(ToolCall call, Choices choices) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(choices.branch()));
    }

    private static JsonNode listBooks(ToolCall call, JsonNode book) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .author(Json.textOrNull(book, "author", "name"))));
    }

    private static JsonNode listBooks2(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .maxPrice(Decimals.of(10.0))));
    }

    private static ObjectNode result(JsonNode book, List<JsonNode> branches, List<JsonNode> loans,
            JsonNode others, @Nullable JsonNode cheap) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", Json.textOrNull(book, "title"))
                .put("branches", Lists.size(branches))
                .put("loans", Lists.size(loans))
                .put("others", Lists.size(Values.required(Json.listOrNull(Kind.OBJECT, others,
                            "books"), "others.books")))
                .put("cheap", Lists.size(Values.or(Json.listOrNull(Kind.OBJECT, cheap, "books"),
                            Lists.of())))
                .tree());
    }

    private static RuntimeException getBookFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no such book.", failed);
            default -> failed;
        };
    }

    private record Arguments(String isbn, boolean all) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Values.or(Json.boolOrNull(json, "all"), false));
        }
    }
}
