package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be read under an address, by name.
 *
 * @param complete what is proposed for the variables of the address
 * @param file the name of a file with what it holds
 * @param reading how it is read: toolset, labels, steps and outcome are those of a tool without arguments
 */
public record ResourceEntry(
        ScalarNode uri,
        Optional<ScalarNode> mimeType,
        List<Variable> complete,
        Optional<ScalarNode> file,
        ToolEntry reading) {
    public ResourceEntry {
        complete = List.copyOf(complete);
    }

    public ScalarNode name() {
        return reading.name();
    }

    /** A variable of the address, and what is proposed for it. */
    public record Variable(ScalarNode name, CompletionEntry complete) {}
}
