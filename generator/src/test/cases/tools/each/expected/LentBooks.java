package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Each;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code lent_books}.
 */
public final class LentBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(LentBooks.class, "lent_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Choices choices = new Choices(call);
        Progress progress = new Progress(call);
        List<JsonNode> branches = listBranches(call);
        choices.branch();
        Each<JsonNode> all = Each.of(
                call,
                progress,
                new Each.Rules(1, 10, Each.Failed.STOP),
                branches,
                (inner, place, nth) -> eachPlace(inner, progress, choices, place));
        ObjectNode answer = result(all);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static List<JsonNode> listBranches(ToolCall call) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listBranches());
    }

    private static JsonNode eachPlace(ToolCall call, Progress progress, Choices choices,
            JsonNode place) {
        List<JsonNode> loans = listLoans(call, place);
        choices.branch();
        Each<@Nullable String> titles = Each.of(
                call,
                progress,
                new Each.Rules(1, 10, Each.Failed.SKIP),
                loans,
                (inner, item, index) -> eachItem(inner, choices, item));
        return Fields.leavingOutNull()
                .put("branch", Json.textOrNull(place, "name"))
                .put("titles", titles.items())
                .tree();
    }

    private static List<JsonNode> listLoans(ToolCall call, JsonNode place) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(Values.required(Json.wholeOrNull(place,
                "id"), "place.id")));
    }

    private static @Nullable String eachItem(ToolCall call, Choices choices, JsonNode item) {
        JsonNode lent = getBook(call, choices, item);
        return Json.textOrNull(lent, "title");
    }

    private static JsonNode getBook(ToolCall call, Choices choices, JsonNode item) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(Values.required(Json.textOrNull(item,
                "isbn"), "item.isbn"), new BooksApi.GetBookOptions()
                .branch(choices.branch())));
    }

    private static ObjectNode result(Each<JsonNode> all) {
        return Structured.of(Fields.leavingOutNull()
                .put("branches", all.items())
                .tree());
    }
}
