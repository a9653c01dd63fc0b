package example.generated.tools;

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
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BooksApi;
import java.util.List;
import java.util.Optional;

/**
 * The tool {@code remove_books}.
 */
public final class RemoveBooks implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(RemoveBooks.class, "remove_books.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        Each<Boolean> removed = Each.act(
                call,
                progress,
                new Each.Rules(1, 5, Each.Failed.STOP),
                arguments.isbns(),
                (inner, item, index) -> eachItem(inner, item, index));
        return new ToolResult.Success(Optional.empty(), text(removed));
    }

    private static void eachItem(ToolCall call, String item, long index) {
        removeBook(call, item, index);
    }

    private static void removeBook(ToolCall call, String item, long index) {
        call.checkpoint();
        try {
            new BooksApi(call.api("library")).removeBook(item);
        } catch (UpstreamException failed) {
            throw removeBookFailed(failed, item, index);
        }
    }

    private static String text(Each<Boolean> removed) {
        return Texts.of(removed.total()) + " books, all removed: " + Texts.of(removed.complete())
                + ".";
    }

    private static RuntimeException removeBookFailed(UpstreamException failed, String item,
            long index) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "Book " + Texts.of(index) + ", "
                            + item + ", is not there.", failed);
            default -> failed;
        };
    }

    private record Arguments(List<String> isbns) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.list(Kind.TEXT, json, "isbns"));
        }
    }
}
