package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Paging;
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
import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code string}.
 */
public final class String2 implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(String2.class, "string.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        JsonNode arguments2 = getBook(call, arguments);
        @Nullable String choices2 = Json.textOrNull(arguments2, "title");
        String failed2 = Values.required(choices2, "choices") + arguments.class_();
        String new_ = failed2;
        @Nullable Long call2 = arguments.call();
        long outOfOrder = 1L;
        long outOfOrder2 = 2L;
        @Nullable List<String> arguments22 = Json.listOrNull(Kind.TEXT, arguments2, "tags");
        List<String> shadow = Lists.map(Values.or(Json.listOrNull(Kind.TEXT, arguments2, "tags"),
                Lists.of()), choices_ -> choices_ + failed2);
        Pages<JsonNode> complete = Paging.numbered(
                call,
                progress,
                new Paging.Rules(0, 3, false, 3, 4),
                (inner, number) -> listBooks(inner, number, arguments, failed2, new_));
        ObjectNode answer = result(new_, call2, outOfOrder, outOfOrder2, shadow, complete);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static JsonNode getBook(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.object(new BooksApi(call.api("library")).getBook(arguments.class_(), new BooksApi.GetBookOptions()
                    .branch(arguments.call())));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
    }

    private static Page<JsonNode> listBooks(ToolCall call, long number, Arguments arguments,
            String failed2, String new_) {
        JsonNode out;
        try {
            out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                    .page(number)
                    .size(3L)
                    .author(failed2)));
        } catch (UpstreamException failed) {
            throw getBookFailed(failed, arguments);
        }
        return new Page<>(Values.or(Lists.map(Json.listOrNull(Kind.OBJECT, out, "books"),
                total -> Fields.leavingOutNull()
                .put("title", Values.required(Json.textOrNull(total, "title"), "total.title")
                            + new_)
                .tree()), List.of()), null, null);
    }

    private static ObjectNode result(String new_, @Nullable Long call2, long outOfOrder,
            long outOfOrder2, List<String> shadow, Pages<JsonNode> complete) {
        return Structured.of(Fields.leavingOutNull()
                .put("new", new_)
                .put("call", call2)
                .put("order", Lists.<Long>of(outOfOrder, outOfOrder2))
                .put("shadow", shadow)
                .put("size", Lists.size(complete.items()))
                .tree());
    }

    private static RuntimeException getBookFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "No " + arguments.class_()
                            + ".", failed);
            default -> failed;
        };
    }

    private record Arguments(String class_, @Nullable Long call) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "class"),
                    Json.wholeOrNull(json, "call"));
        }
    }
}
