package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** The beginning of a conversation, by name. */
public record PromptEntry(
        ScalarNode name,
        Optional<ScalarNode> toolset,
        ToolEntry.Labels labels,
        List<Argument> arguments,
        Preparation preparation,
        List<Message> messages) {
    public PromptEntry {
        arguments = List.copyOf(arguments);
        messages = List.copyOf(messages);
    }

    /** Something that the person fills in. */
    public record Argument(
            ScalarNode name,
            Optional<ScalarNode> title,
            String description,
            boolean required,
            Optional<CompletionEntry> complete) {}

    /** What is read before the messages are made. */
    public record Preparation(List<StepEntry> steps, List<ErrorEntry> errors) {
        public Preparation {
            steps = List.copyOf(steps);
            errors = List.copyOf(errors);
        }
    }

    /** Something that is said. */
    public record Message(
            Position position,
            Optional<ScalarNode> role,
            Optional<ScalarNode> text,
            Optional<ScalarNode> attach,
            Optional<ScalarNode> when) {}
}
