package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.expression.Types;
import dev.toolwright.generator.plan.Argument;
import dev.toolwright.generator.plan.Name;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.generator.tools.ToolEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Input schemas that are written word for word; keeps input-unusable. */
record WrittenInputs(Problems problems) {

    /** The schema, where the tool has one. */
    Optional<ObjectNode> schema(ToolEntry tool) {
        tool.input().ifPresent(written -> check(tool, written));
        return tool.input().map(written -> (ObjectNode) Literal.json(written));
    }

    private void check(ToolEntry tool, MapNode written) {
        boolean object = written.get("type")
                .filter(type -> Literal.json(type).asText().equals("object"))
                .isPresent();
        if (!object || !tool.arguments().isEmpty()) {
            problems.error(
                    CheckRule.INPUT_UNUSABLE,
                    written.position(),
                    object ? "a tool has input or args, not both" : "the arguments of a tool are an object",
                    object ? "keep one of the two" : "write \"type: object\" in it");
        }
    }

    /** What expressions may use: the properties of the schema, each of which may be missing. */
    static List<Argument> arguments(ObjectNode schema) {
        Set<String> taken = new HashSet<>();
        return schema.path("properties").properties().stream()
                .map(property ->
                        new Name(property.getKey(), Identifiers.unique(Identifiers.camel(property.getKey()), taken)))
                .map(name -> new Argument(name, Types.JSON.orNull(), true, Optional.empty()))
                .toList();
    }
}
