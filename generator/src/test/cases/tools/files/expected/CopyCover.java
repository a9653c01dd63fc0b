package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Texts;
import example.generated.client.files.CoversApi;
import example.generated.client.files.DeskApi;
import java.util.Optional;

/**
 * The tool {@code copy_cover}.
 */
public final class CopyCover implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(CopyCover.class, "copy_cover.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode cover = getCover(call, arguments);
        putCover(call, arguments, cover);
        String greeting = login(call, arguments);
        return new ToolResult.Success(Optional.empty(), text(cover, greeting));
    }

    private static JsonNode getCover(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.object(new CoversApi(call.api("files")).getCover(arguments.from()));
    }

    private static void putCover(ToolCall call, Arguments arguments, JsonNode cover) {
        call.checkpoint();
        new CoversApi(call.api("files")).putCover(arguments.to(), cover);
    }

    private static String login(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.text(new DeskApi(call.api("files")).login(Fields.leavingOutNull()
                .put("name", arguments.to())
                .tree()));
    }

    private static String text(JsonNode cover, String greeting) {
        return Texts.orEmpty(Json.textOrNull(cover, "type")) + ", " + greeting;
    }

    private record Arguments(String from, String to) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "from"),
                    Json.text(json, "to"));
        }
    }
}
