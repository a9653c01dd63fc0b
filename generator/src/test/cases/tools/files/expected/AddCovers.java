package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Each;
import dev.toolwright.server.tool.Progress;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import example.generated.client.files.CoversApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code add_covers}.
 */
public final class AddCovers implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(AddCovers.class, "add_covers.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Progress progress = new Progress(call);
        Each<@Nullable Long> done = Each.of(
                call,
                progress,
                new Each.Rules(1, 50, Each.Failed.COLLECT),
                arguments.pictures(),
                (inner, picture, index) -> eachPicture(inner, arguments, picture, index));
        ObjectNode answer = result(done);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static @Nullable Long eachPicture(ToolCall call, Arguments arguments, JsonNode picture,
            long index) {
        JsonNode kept = addCover(call, arguments, picture, index);
        return Json.wholeOrNull(kept, "id");
    }

    private static JsonNode addCover(ToolCall call, Arguments arguments, JsonNode picture,
            long index) {
        call.checkpoint();
        return Json.object(new CoversApi(call.api("files")).addCover(arguments.isbn(), Fields.leavingOutNull()
                .put("file", Fields.leavingOutNull()
                    .put("data", Json.textOrNull(picture, "blob"))
                    .put("type", Json.textOrNull(picture, "mimeType"))
                    .tree())
                .put("title", Texts.of(index))
                .tree()));
    }

    private static ObjectNode result(Each<@Nullable Long> done) {
        return Structured.of(Fields.leavingOutNull()
                .put("ids", done.items())
                .put("failed", Lists.map(done.failures(), f -> Json.text(f, "text")))
                .tree());
    }

    private record Arguments(String isbn, List<JsonNode> pictures) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Json.list(Kind.OBJECT, json, "pictures"));
        }
    }
}
