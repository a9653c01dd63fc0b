package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** What is promised to those who call tools beyond the tools themselves: old names, what is gone, how long the list may be. */
public record ContractEntry(List<Alias> aliases, List<Tombstone> tombstones, Limits limits) {

    /** An old name of a tool. */
    public record Alias(ScalarNode name, Optional<ScalarNode> tool, Optional<ScalarNode> toolset) {}

    /**
     * What to do instead of something that is gone.
     *
     * @param name a tool, or {@code tool.argument}
     */
    public record Tombstone(ScalarNode name, String sentence) {}

    /** The most tokens; whole numbers. */
    public record Limits(Optional<ScalarNode> tool, Optional<ScalarNode> list, Optional<ScalarNode> total) {
        static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
