package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.FailedException;
import dev.toolwright.server.tool.Resource;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ResourceDescriptor;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Texts;
import example.generated.client.library.BranchesApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resource {@code loans}.
 */
public final class LoansResource implements Resource.Written {
    private static final ResourceDescriptor DESCRIPTOR = DescriptorResource.resource(LoansResource.class, "loans.resource.json");

    @Override
    public ResourceDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public List<ResourceContents> read(String uri, ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        List<JsonNode> loans = listLoans(call, arguments);
        if (!"list".equals(arguments.form()) && !"number".equals(arguments.form())) {
            throw new FailedException("not_found", "There is no form " + arguments.form() + ".");
        }
        return List.of(new ResourceContents.Text(uri, "text/plain", text(arguments, loans)));
    }

    private static List<JsonNode> listLoans(ToolCall call, Arguments arguments) {
        call.checkpoint();
        return Json.list(Kind.OBJECT, new BranchesApi(call.api("library")).listLoans(Numbers.whole(arguments.branch(),
                "int(args.branch)")));
    }

    private static String text(Arguments arguments, List<JsonNode> loans) {
        return "number".equals(arguments.form()) ? Texts.of(Lists.size(loans))
                : Texts.join(Lists.map(loans, l -> Json.textOrNull(l, "isbn")), ", ",
                "loans.map(l, l.isbn).join(', ')");
    }

    @Override
    public List<String> suggestions(String variable, ToolCall call) {
        return switch (variable) {
            case "form" -> List.of("list", "number");
            default -> Resource.Written.super.suggestions(variable, call);
        };
    }

    private record Arguments(@Nullable String branch, @Nullable String form) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.textOrNull(json, "branch"),
                    Json.textOrNull(json, "form"));
        }
    }
}
