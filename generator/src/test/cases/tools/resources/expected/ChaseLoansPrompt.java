package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Prompt;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BranchesApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prompt {@code chase_loans}.
 */
public final class ChaseLoansPrompt implements Prompt {
    private static final PromptDescriptor DESCRIPTOR = DescriptorResource.prompt(ChaseLoansPrompt.class, "chase_loans.prompt.json");

    @Override
    public PromptDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<PromptMessage> messages(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        List<JsonNode> loans = listLoans(call, arguments);
        List<PromptMessage> messages = new ArrayList<>();
        messages.addAll(PromptMessage.said(PromptMessage.Role.USER, "Write letters about "
                + Texts.of(Lists.size(loans)) + " loans of branch " + arguments.branch() + "."));
        return messages;
    }

    private static List<JsonNode> listLoans(ToolCall call, Arguments arguments) {
        call.checkpoint();
        try {
            return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(Numbers.whole(arguments.branch(),
                    "int(args.branch)")));
        } catch (UpstreamException failed) {
            throw listLoansFailed(failed, arguments);
        }
    }

    private static RuntimeException listLoansFailed(UpstreamException failed, Arguments arguments) {
        return switch (failed.failure()) {
            case UpstreamFailure.Refused refused when refused.status() == 404 ->
                    new FailedException("upstream_not_found", "There is no branch "
                            + arguments.branch() + ".", failed);
            default -> failed;
        };
    }

    private record Arguments(@Nullable String branch) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "branch"));
        }
    }
}
