package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.JavaStep;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Structured;
import dev.toolwright.server.value.Texts;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code check_digit}.
 */
public final class CheckDigit implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(CheckDigit.class, "check_digit.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        JsonNode computed = JavaStep.run(new example.CheckDigit(), Fields.leavingOutNull()
                .put("digits", arguments.digits())
                .put("loud", arguments.loud())
                .object(), call);
        if (Objects.equals(arguments.loud(), true)) {
            JavaStep.run(new example.CheckDigit(), Fields.leavingOutNull()
                    .put("digits", arguments.digits())
                    .object(), call);
        }
        ObjectNode answer = result(arguments, computed);
        return new ToolResult.Success(Optional.of(answer), answer.toString());
    }

    private static ObjectNode result(Arguments arguments, JsonNode computed) {
        return Structured.of(Fields.leavingOutNull()
                .put("isbn", arguments.digits() + Texts.of(Json.whole(computed, "digit")))
                .put("remark", Json.textOrNull(computed, "remark"))
                .tree());
    }

    private record Arguments(String digits, @Nullable Boolean loud) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.text(json, "digits"),
                    Json.boolOrNull(json, "loud"));
        }
    }
}
