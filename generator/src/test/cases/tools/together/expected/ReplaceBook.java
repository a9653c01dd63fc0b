package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Each;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Read;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code replace_book}.
 */
public final class ReplaceBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ReplaceBook.class, "replace_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        Read<JsonNode> beforeRead = new Read<>(inner -> getBook(inner, arguments));
        Read<List<JsonNode>> branchesBeforeRead = new Read<>(inner -> listBranches(inner));
        Read.together(call, beforeRead, branchesBeforeRead);
        JsonNode before = beforeRead.answer();
        List<JsonNode> branchesBefore = branchesBeforeRead.answer();
        removeBook(call, arguments);
        Read<List<JsonNode>> branchesAfterRead = new Read<>(inner -> listBranches2(inner));
        Read<JsonNode> afterRead = new Read<>(inner -> listBooks(inner));
        Read.together(call, branchesAfterRead, afterRead);
        List<JsonNode> branchesAfter = branchesAfterRead.answer();
        JsonNode after = afterRead.answer();
        boolean applies = Values.required(Json.wholeOrNull(after, "total"), "after.total") > 0L;
        Read<@Nullable JsonNode> secondRead = new Read<>(inner -> applies ? listBooks2(inner) : null);
        Read<@Nullable JsonNode> thirdRead = new Read<>(inner -> applies ? listBooks3(inner) : null);
        Read.together(call, secondRead, thirdRead);
        @Nullable JsonNode second = secondRead.answer();
        @Nullable JsonNode third = thirdRead.answer();
        Each<String> told = Each.of(
                call,
                progress,
                new Each.Rules(1, 3, Each.Failed.STOP),
                Json.listOrNull(Kind.OBJECT, after, "books"),
                (inner, item, index) -> eachItem(inner, item));
        ObjectNode answer = result(before, branchesBefore, branchesAfter, second, third, told);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
    }

    private static List<JsonNode> listBranches(ToolCall call) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listBranches());
    }

    private static void removeBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        new BooksApi(call.api("library")).removeBook(arguments.isbn());
    }

    private static List<JsonNode> listBranches2(ToolCall call) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listBranches());
    }

    private static JsonNode listBooks(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()));
    }

    private static JsonNode listBooks2(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .page(1L)));
    }

    private static JsonNode listBooks3(ToolCall call) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .page(2L)));
    }

    private static String eachItem(ToolCall call, JsonNode item) {
        Read<JsonNode> oneRead = new Read<>(inner -> getBook2(inner, item));
        Read<JsonNode> byRead = new Read<>(inner -> listBooks4(inner, item));
        Read.together(call, oneRead, byRead);
        JsonNode one = oneRead.answer();
        JsonNode by = byRead.answer();
        return Values.required(Json.textOrNull(one, "title"), "one.title")
                + Values.required(Texts.of(Json.wholeOrNull(by, "total")), "string(by.total)");
    }

    private static JsonNode getBook2(ToolCall call, JsonNode item) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).getBook(Values.required(Json.textOrNull(item,
                "isbn"), "item.isbn"), new BooksApi.GetBookOptions()));
    }

    private static JsonNode listBooks4(ToolCall call, JsonNode item) {
        call.checkpoint();
        return Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                .author(Json.textOrNull(item, "author", "name"))));
    }

    private static ObjectNode result(JsonNode before, List<JsonNode> branchesBefore,
            List<JsonNode> branchesAfter, @Nullable JsonNode second, @Nullable JsonNode third,
            Each<String> told) {
        return Structured.of(Fields.leavingOutNull()
                .put("before", Json.textOrNull(before, "title"))
                .put("branches", Numbers.add(Lists.size(branchesBefore), Lists.size(branchesAfter),
                            "size(branchesBefore) + size(branchesAfter)"))
                .put("more", Json.wholeOrNull(second, "total"))
                .put("last", Json.wholeOrNull(third, "total"))
                .put("told", told.items())
                .tree());
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
