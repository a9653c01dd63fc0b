package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BranchesApi;
import java.util.List;
import java.util.Optional;

/**
 * The tool {@code count_loans}.
 */
public final class CountLoans implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(CountLoans.class, "count_loans.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Choices choices = new Choices(call);
        String language = call.language();
        List<JsonNode> out = listLoans(call, choices);
        return new ToolResult.Success(Optional.empty(), text(language, out));
    }

    private static List<JsonNode> listLoans(ToolCall call, Choices choices) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(choices.branch()));
    }

    private static String text(String language, List<JsonNode> out) {
        return switch (language) {
                    case "it" -> "Prestiti - " + Texts.of(Lists.size(out));
                    default -> Texts.of(Lists.size(out)) + " loans";
                };
    }
}
