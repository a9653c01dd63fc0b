package example.generated.tools;

import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import java.util.Optional;

/**
 * The tool {@code forget_branch}.
 */
public final class ForgetBranch implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ForgetBranch.class, "forget_branch.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Choices choices = new Choices(call);
        if (!(choices.rememberedBranch() == null)) {
            call.checkpoint();
            choices.remember(Fields.keepingNull()
                    .put("branch", null)
                    .object());
        }
        return new ToolResult.Success(Optional.empty(), "Forgotten.");
    }
}
