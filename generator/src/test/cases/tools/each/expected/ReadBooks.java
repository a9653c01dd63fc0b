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
import java.util.List;
import java.util.Optional;

/**
 * The tool {@code read_books}.
 */
public final class ReadBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ReadBooks.class, "read_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Choices choices = new Choices(call);
        Progress progress = new Progress(call);
        progress.say("Reading " + Texts.of(Lists.size(arguments.isbns())) + " books");
        boolean applies = arguments.really();
        if (applies) {
            choices.branch();
        }
        Each<JsonNode> read = applies ? Each.of(
                call,
                progress,
                new Each.Rules(4, 3, Each.Failed.COLLECT),
                arguments.isbns(),
                (inner, isbn, place) -> eachIsbn(inner, choices, isbn, place)) : Each.skipped();
        return new ToolResult.Success(Optional.of(result(read)), text(read));
    }

    private static JsonNode eachIsbn(ToolCall call, Choices choices, String isbn, long place) {
        JsonNode book = getBook(call, choices, isbn);
        if ("Old".equals(Json.textOrNull(book, "title"))) {
            throw new FailedException("too_old", "Book " + Texts.of(place) + " is too old.");
        }
        boolean cheap = !(Json.decimalOrNull(book, "price") == null)
                && Values.required(Json.decimalOrNull(book, "price"), "book.price") < 5.0;
        return Fields.leavingOutNull()
                .put("isbn", isbn)
                .put("title", Json.textOrNull(book, "title"))
                .put("cheap", cheap)
                .tree();
    }

    private static JsonNode getBook(ToolCall call, Choices choices, String isbn) {
        call.checkpoint();
        long branch = choices.branch();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(isbn, new BooksApi.GetBookOptions()
                    .branch(branch)));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed);
        }
    }

    private static ObjectNode result(Each<JsonNode> read) {
        return Structured.of(Fields.leavingOutNull()
                .put("books", read.items())
                .put("notRead", Lists.map(Values.or(read.failures(), Lists.of()),
                            f -> Fields.leavingOutNull()
                    .put("isbn", Json.text(f, "item"))
                    .put("place", Json.whole(f, "index"))
                    .put("why", Json.text(f, "text"))
                    .put("code", Json.text(f, "code"))
                    .tree()))
                .put("complete", read.complete())
                .put("total", read.total())
                .tree());
    }

    private static String text(Each<JsonNode> read) {
        return Texts.of(Lists.size(Values.or(read.items(), Lists.of()))) + " of "
                + Texts.orEmpty(Texts.of(read.total()));
    }

    private static RuntimeException getBookFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no such book.", failed);
            default -> failed;
        };
    }

    private record Arguments(List<String> isbns, boolean really) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.list(Kind.TEXT, json, "isbns"),
                    Values.or(Json.boolOrNull(json, "really"), true));
        }
    }
}
