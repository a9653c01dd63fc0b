package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Paging;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Page;
import dev.toolwright.server.value.Pages;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Values;
import example.generated.client.shelf.BoxesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code by_offset}.
 */
public final class ByOffset implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ByOffset.class, "by_offset.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        Pages<String> found = Paging.numbered(
                call,
                progress,
                new Paging.Rules(1, 2, true, 6, 3),
                (inner, number) -> listBoxes(inner, number, arguments));
        return new ToolResult.Success(Optional.of(result(found)), text(found));
    }

    private static Page<String> listBoxes(ToolCall call, long number, Arguments arguments) {
        JsonNode out = Json.object(new BoxesApi(call.api("shelf")).listBoxes(number, new BoxesApi.ListBoxesOptions()
                .limit(2L)
                .shelf(arguments.shelf())));
        return new Page<>(Values.or(Json.listOrNull(Kind.TEXT, out,
                "boxes"), List.of()), Json.wholeOrNull(out, "count"), null);
    }

    private static ObjectNode result(Pages<String> found) {
        return Structured.of(Fields.leavingOutNull()
                .put("boxes", found.items())
                .put("total", found.total())
                .put("complete", found.complete())
                .tree());
    }

    private static String text(Pages<String> found) {
        return Texts.of(Lists.size(found.items())) + " of "
                + Texts.orEmpty(Texts.of(found.total()));
    }

    private record Arguments(@Nullable String shelf) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "shelf"));
        }
    }
}
