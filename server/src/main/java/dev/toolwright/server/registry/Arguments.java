package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a tool's arguments are right. All that is wrong is said at once and as the tool's result, so that the model reads it
 * (MCP 2025-11-25 and 2026-07-28, tools, error handling). Nothing is coerced.
 */
final class Arguments {
    private static final int MOST = 20;

    private final String tool;
    private final ObjectNode inputSchema;
    private final Schema schema;

    Arguments(ToolDescriptor descriptor, Schemas schemas) {
        this.tool = descriptor.name();
        this.inputSchema = descriptor.inputSchema();
        this.schema = schemas.compile(inputSchema);
    }

    /** Nothing when they are right. */
    Optional<ToolResult.Failure> check(ObjectNode arguments) {
        List<String> problems = new ArrayList<>();
        NumberRange.check(arguments, "", problems);
        if (problems.isEmpty()) {
            schema.validate(arguments).stream().map(this::sentence).forEach(problems::add);
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(failure(problems));
    }

    private String sentence(Error error) {
        return ArgumentProblem.sentence(error, properties(error.getInstanceLocation()));
    }

    private ToolResult.Failure failure(List<String> problems) {
        List<String> shown = problems.stream().distinct().limit(MOST).toList();
        String more = problems.size() > MOST ? "\n- and more" : "";
        return new ToolResult.Failure(
                "invalid_arguments",
                tool + " was not carried out, because its arguments are not right:\n- " + String.join("\n- ", shown)
                        + more + "\nCorrect them and call the tool again.");
    }

    /** The property names of the schema at the place of an instance; empty where it cannot be told. */
    private List<String> properties(NodePath path) {
        JsonNode at = inputSchema;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            at = step instanceof Integer
                    ? at.path("items")
                    : at.path("properties").path(step.toString());
        }
        List<String> names = new ArrayList<>();
        at.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
