package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Structured;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code list_loans}.
 */
public final class ListLoans implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(ListLoans.class, "list_loans.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        Choices choices = new Choices(call);
        List<JsonNode> out = listLoans(call, choices, arguments);
        ObjectNode answer = result(choices, out);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static List<JsonNode> listLoans(ToolCall call, Choices choices, Arguments arguments) {
        call.checkpoint();
        long branch = arguments.branch() != null ? arguments.branch() : choices.branch();
        try {
            return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(branch));
        } catch (UpstreamException failed) {
            throw listLoansFailed(failed);
        }
    }

    private static ObjectNode result(Choices choices, List<JsonNode> out) {
        return Structured.of(Fields.leavingOutNull()
                .put("since", Lists.map(out, l -> Json.textOrNull(l, "since")))
                .put("language", choices.language())
                .put("branch", choices.rememberedBranch())
                .tree());
    }

    private static RuntimeException listLoansFailed(UpstreamException failed) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no such branch.", failed);
            default -> failed;
        };
    }

    private record Arguments(@Nullable Long branch) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.wholeOrNull(json, "branch"));
        }
    }
}
