package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Something that is remembered of a person. */
public record SettingEntry(
        ScalarNode name,
        Optional<ScalarNode> type,
        List<Node> values,
        Optional<Node> fallback,
        Optional<Choose> choose) {

    /** How a missing choice is made; {@code value} and {@code label} are expressions over one candidate, {@code item}. */
    public record Choose(
            Optional<ScalarNode> call,
            List<Entry> with,
            Optional<ScalarNode> items,
            Optional<ScalarNode> value,
            Optional<ScalarNode> label,
            Optional<ScalarNode> tool) {}
}
