package example.generated.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Paging;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.NextLink;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import example.generated.client.shelf.BoxesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code by_link}.
 */
public final class ByLink implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ByLink.class, "by_link.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Progress progress = new Progress(call);
        Pages<String> found = Paging.linked(call, progress, 100, (inner, place) -> listCrates(inner, place));
        ObjectNode answer = result(found);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static Page<String> listCrates(ToolCall call, @Nullable String place) {
        NextLink pages = new NextLink(call.api("shelf"), "next", place);
        List<String> out;
        try {
            out = Json.list(Kind.TEXT, new BoxesApi(pages).listCrates(new BoxesApi.ListCratesOptions()
                    .shelf("top")));
        } catch (UpstreamException failed) {
            throw listCratesFailed(failed);
        }
        return new Page<>(out, null, pages.next());
    }

    private static ObjectNode result(Pages<String> found) {
        return Structured.of(Fields.leavingOutNull()
                .put("crates", found.items())
                .put("complete", found.complete())
                .tree());
    }

    private static RuntimeException listCratesFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() / 100 == 5 ->
                    new FailedException("upstream_failed", "The shelf is broken.", failed);
            default -> failed;
        };
    }
}
