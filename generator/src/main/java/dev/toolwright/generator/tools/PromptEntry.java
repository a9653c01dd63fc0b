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
        List<IconEntry> icons,
        List<Argument> arguments,
        List<Message> messages) {
    public PromptEntry {
        icons = List.copyOf(icons);
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

    /** Something that is said. */
    public record Message(
            Position position, Optional<ScalarNode> role, Optional<ScalarNode> text, Optional<ScalarNode> when) {}
}
