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
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Values;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                .put("language", Values.or(arguments.language(), choices.language()))
                .object());
        List<JsonNode> loans = listLoans(call, choices);
        return new ToolResult.Success(Optional.of(result(choices, loans)), "Selected.");
    }

    private static List<JsonNode> listLoans(ToolCall call, Choices choices) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(choices.branch()));
    }

    private static ObjectNode result(Choices choices, List<JsonNode> loans) {
        return Structured.of(Fields.leavingOutNull()
                .put("loans", Lists.size(loans))
                .put("branch", choices.branch())
                .tree());
    }

    private record Arguments(long branch, @Nullable String language) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.whole(json, "branch"),
                    Json.textOrNull(json, "language"));
        }
    }
}
