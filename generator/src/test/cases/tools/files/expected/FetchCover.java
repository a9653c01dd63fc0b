package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Attachments;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Download;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Files;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Texts;
import dev.toolwright.server.value.Trees;
import dev.toolwright.server.value.Values;
import example.generated.client.files.CoversApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code fetch_cover}.
 */
public final class FetchCover implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(FetchCover.class, "fetch_cover.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        boolean inline = arguments.address().startsWith("data:");
        @Nullable JsonNode fetched = !inline ? call.fetch(arguments.address(), new Download(5000000, 20, List.of("image/jpeg", "image/png"))) : null;
        @Nullable JsonNode cover = inline ? Files.of(arguments.address(), "file(args.address)")
                : fetched;
        putCover(call, arguments, cover);
        return new ToolResult.Success(Optional.empty(), text(cover), Attachments.of(Trees.of(Lists.<JsonNode>of(cover))));
    }

    private static void putCover(ToolCall call, Arguments arguments, @Nullable JsonNode cover) {
        call.checkpoint();
        new CoversApi(call.api("files")).putCover(arguments.isbn(), Values.required(cover, "cover"));
    }

    private static String text(@Nullable JsonNode cover) {
        return Texts.orEmpty(Json.textOrNull(cover, "type")) + " of "
                + Texts.of(Texts.size(Values.required(Json.textOrNull(cover, "data"),
                "cover.data")));
    }

    private record Arguments(String isbn, String address) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "isbn"),
                    Json.text(json, "address"));
        }
    }
}
