package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Attachments;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import example.generated.client.files.CoversApi;
import java.util.Optional;

/**
 * The tool {@code show_cover}.
 */
public final class ShowCover implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ShowCover.class, "show_cover.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode out = getCover(call, arguments);
        return new ToolResult.Success(Optional.empty(), "Here is the cover.", Attachments.of(out));
    }

    private static JsonNode getCover(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new CoversApi(call.api("files")).getCover(arguments.isbn()));
    }

    private record Arguments(String isbn) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"));
        }
    }
}
