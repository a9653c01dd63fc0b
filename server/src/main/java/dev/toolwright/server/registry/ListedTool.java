package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.toolwright.server.tool.Tool;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;
import java.util.Optional;

/** A tool that is switched on, with everything about it that is worked out once: its validators and mirrored arguments. */
public final class ListedTool {
    private final Tool tool;
    private final ToolDescriptor descriptor;
    private final Arguments arguments;
    private final Optional<Schema> output;
    private final List<MirroredArgument> mirrored;

    ListedTool(Tool tool, Schemas schemas) {
        this.tool = tool;
        this.descriptor = tool.descriptor();
        this.arguments = new Arguments(descriptor, schemas);
        this.output = descriptor.outputSchema().map(schemas::compile);
        this.mirrored = List.copyOf(MirroredArgument.of(descriptor.name(), descriptor.inputSchema()));
    }

    public ToolDescriptor descriptor() {
        return descriptor;
    }

    public List<MirroredArgument> mirrored() {
        return mirrored;
    }

    Tool tool() {
        return tool;
    }

    Optional<ToolResult.Failure> check(ObjectNode given) {
        return arguments.check(given);
    }

    /** What is wrong with a result, seen from the output schema. */
    List<String> faults(ToolResult.Success result) {
        if (output.isPresent() != result.structured().isPresent()) {
            return List.of("a structured result is "
                    + (output.isPresent() ? "promised but missing" : "given but not promised"));
        }
        return output.map(schema -> schema.validate(result.structured().orElseThrow()).stream()
                        .map(Error::toString)
                        .toList())
                .orElse(List.of());
    }
}
