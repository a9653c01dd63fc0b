package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Each;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.Optional;

/**
 * The tool {@code tell_book}.
 */
public final class TellBook implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(TellBook.class, "tell_book.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        JsonNode book = getBook(call, arguments);
        String title = Values.or(Json.textOrNull(book, "title"), "none");
        String both = arguments.note() + " and " + Values.required(Json.textOrNull(book, "title"),
                "book.title");
        if (title.startsWith("stop")) {
            return new ToolResult.Failure("refused", "No: " + arguments.note());
        }
        Each<JsonNode> tags = Each.of(
                call,
                progress,
                new Each.Rules(1, 5, Each.Failed.STOP),
                Values.or(Json.listOrNull(Kind.TEXT, book, "tags"), Lists.of()),
                (inner, tag, index) -> eachTag(inner, tag));
        return new ToolResult.Success(Optional.of(result(arguments, title, both, tags)), text(arguments, title, tags));
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.isbn(), new BooksApi.GetBookOptions()));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
    }

    private static JsonNode eachTag(ToolCall call, String tag) {
        String shown = "<" + tag + ">";
        return Fields.leavingOutNull()
                .put("tag", tag)
                .put("shown", shown)
                .tree();
    }

    private static ObjectNode result(Arguments arguments, String title, String both,
            Each<JsonNode> tags) {
        return Structured.of(Fields.leavingOutNull()
                .put("title", title)
                .put("both", both)
                .put("note", arguments.note())
                .put("tags", tags.items())
                .put("map", Fields.leavingOutNull()
                    .put("args.note", arguments.note())
                    .tree())
                .tree());
    }

    private static String text(Arguments arguments, String title, Each<JsonNode> tags) {
        return arguments.note() + ": " + title + ", " + Texts.join(Lists.map(tags.items(),
                t -> Json.text(t, "shown")), " ", "tags.items.map(t, t.shown).join(' ')");
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "Nothing for " + arguments.note()
                            + ".", failed);
            default -> failed;
        };
    }

    private record Arguments(String isbn, String note) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Json.text(json, "note"));
        }
    }
}
