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
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BooksApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code all_books}.
 */
public final class AllBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(AllBooks.class, "all_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        Pages<JsonNode> found = arguments.really() ? Paging.numbered(
                call,
                progress,
                new Paging.Rules(1, 2, false, 5, 4),
                (inner, number) -> listBooks(inner, number, arguments)) : Pages.skipped();
        return new ToolResult.Success(Optional.of(result(found)), text(found));
    }

    private static Page<JsonNode> listBooks(ToolCall call, long number, Arguments arguments) {
        JsonNode out;
        try {
            out = Json.object(new BooksApi(call.api("library")).listBooks(new BooksApi.ListBooksOptions()
                    .page(number)
                    .size(2L)
                    .author(arguments.author())
                    .sort("title")));
        } catch (UpstreamException failed) {
            throw listBooksFailed(failed);
        }
        return new Page<>(Values.or(Json.listOrNull(Kind.OBJECT, out,
                "books"), List.of()), Json.wholeOrNull(out, "total"), null);
    }

    private static ObjectNode result(Pages<JsonNode> found) {
        return Structured.of(Fields.leavingOutNull()
                .put("titles", Lists.map(Values.or(found.items(), Lists.of()),
                            b -> Json.textOrNull(b, "title")))
                .put("total", found.total())
                .put("complete", found.complete())
                .tree());
    }

    private static String text(Pages<JsonNode> found) {
        return Texts.of(Lists.size(Values.or(found.items(), Lists.of()))) + " of "
                + Texts.of(Values.or(found.total(), 0L));
    }

    private static RuntimeException listBooksFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no such author.", failed);
            default -> failed;
        };
    }

    private record Arguments(@Nullable String author, boolean really) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "author"),
                    Values.or(Json.boolOrNull(json, "really"), true));
        }
    }
}
