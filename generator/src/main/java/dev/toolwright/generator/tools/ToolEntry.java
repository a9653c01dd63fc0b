package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * A tool by name.
 *
 * @param input the schema of its arguments, word for word
 * @param single whether it was written with {@code call} rather than {@code steps}; its one step is then the only step
 */
public record ToolEntry(
        ScalarNode name,
        Optional<ScalarNode> toolset,
        Labels labels,
        Safety safety,
        List<ArgumentEntry> arguments,
        Optional<MapNode> input,
        boolean single,
        List<StepEntry> steps,
        Outcome outcome,
        List<TestEntry> tests) {

    /** What people and models see before they choose it. */
    public record Labels(String title, String description, List<IconEntry> icons) {
        public Labels {
            icons = List.copyOf(icons);
        }
    }

    /** What it may do to the world, and whether it may go on when nobody waits. */
    public record Safety(
            Optional<ScalarNode> effect,
            Optional<ScalarNode> because,
            Optional<Boolean> idempotent,
            Optional<ScalarNode> task) {}

    /** How it ends, well or badly. */
    public record Outcome(
            Optional<Node> result,
            Optional<ScalarNode> text,
            Optional<ScalarNode> attach,
            Optional<Limits> limits,
            List<ErrorEntry> errors) {}

    /** How much is answered at most. */
    public record Limits(Position position, Optional<ScalarNode> rows, Optional<ScalarNode> bytes) {}
}
