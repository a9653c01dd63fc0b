package example.generated.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.DescriptorResource;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolCall;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import dev.toolwright.server.value.Decimals;
import dev.toolwright.server.value.Fields;
import dev.toolwright.server.value.Json;
import dev.toolwright.server.value.Kind;
import dev.toolwright.server.value.Lists;
import dev.toolwright.server.value.Numbers;
import dev.toolwright.server.value.Values;
import example.generated.client.paint.DefaultApi;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tool {@code everywhere}.
 */
public final class Everywhere implements Tool {
    private static final ToolDescriptor DESCRIPTOR = DescriptorResource.read(Everywhere.class, "everywhere.json");

    @Override
    public ToolDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ToolResult call(ToolCall call) {
        Arguments arguments = Arguments.of(call.arguments());
        everywhere(call, arguments);
        return new ToolResult.Success(Optional.empty(), "Painted.");
    }

    private static void everywhere(ToolCall call, Arguments arguments) {
        call.checkpoint();
        new DefaultApi(call.api("paint")).everywhere(arguments.simple(), Fields.leavingOutNull()
                .put("R", Values.or(Json.wholeOrNull(arguments.simple(), "R"), 0L))
                .put("G", 2L)
                .tree(), arguments.label(), "a", Numbers.add(1L, 1L,
                        "1 + 1"), arguments.simple(), Lists.<JsonNode>of(Fields.leavingOutNull()
                .put("a", Json.wholeOrNull(arguments.simple(), "R"))
                .tree()), new DefaultApi.EverywhereOptions()
                .form(arguments.simple())
                .joined(Fields.leavingOutNull()
                .put("B", 3L)
                .tree())
                .pipe(Decimals.of(Lists.<Double>of(1.5, 2.0)))
                .deep(arguments.deep())
                .where(arguments.where())
                .next(arguments.next())
                .xColour(Fields.leavingOutNull()
                .put("R", 1L)
                .tree())
                .theme("dark")
                .seen(arguments.seen()));
    }

    private record Arguments(JsonNode simple, List<String> label, @Nullable JsonNode deep,
            @Nullable JsonNode where, @Nullable List<Long> seen, @Nullable String next) {
        static Arguments of(ObjectNode json) {
            return new Arguments(
                    Json.object(json, "simple"),
                    Json.list(Kind.TEXT, json, "label"),
                    Json.objectOrNull(json, "deep"),
                    Json.objectOrNull(json, "where"),
                    Json.listOrNull(Kind.WHOLE, json, "seen"),
                    Json.textOrNull(json, "next"));
        }
    }
}
