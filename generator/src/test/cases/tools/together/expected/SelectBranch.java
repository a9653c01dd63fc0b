package example.generated.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import java.util.Optional;

/**
 * The tool {@code select_branch}.
 */
public final class SelectBranch implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(SelectBranch.class, "select_branch.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Choices choices = new Choices(call);
        call.checkpoint();
        choices.remember(Fields.keepingNull()
                .put("branch", arguments.branch())
                .object());
        return new ToolResult.Success(Optional.empty(), "Chosen.");
    }

    private record Arguments(long branch) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.whole(json, "branch"));
        }
    }
}
