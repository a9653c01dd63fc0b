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
import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.shelf.BoxesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code by_cursor}.
 */
public final class ByCursor implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ByCursor.class, "by_cursor.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Progress progress = new Progress(call);
        Pages<String> found = Paging.linked(call, progress, 100, (inner, place) -> listBoxes(inner, place));
        ObjectNode answer = result(found);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static Page<String> listBoxes(ToolCall call, @Nullable String place) {
        JsonNode out;
        try {
            out = Json.object(new BoxesApi(call.api("shelf")).listBoxes(0L, new BoxesApi.ListBoxesOptions()
                    .limit(2L)
                    .after(place)));
        } catch (UpstreamException failed) {
            throw listBoxesFailed(failed);
        }
        return new Page<>(Values.or(Json.listOrNull(Kind.TEXT, out,
                "boxes"), List.of()), null, Json.textOrNull(out, "next"));
    }

    private static ObjectNode result(Pages<String> found) {
        return Structured.of(Fields.leavingOutNull()
                .put("boxes", found.items())
                .put("complete", found.complete())
                .tree());
    }

    private static RuntimeException listBoxesFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() / 100 == 5 ->
                    new FailedException("upstream_failed", "The shelf is broken.", failed);
            default -> failed;
        };
    }
}
