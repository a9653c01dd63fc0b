package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** What is proposed while something is typed. */
public sealed interface CompletionEntry {

    /** Always the same. */
    record Listed(ScalarNode name, List<ScalarNode> values) implements CompletionEntry {
        public Listed {
            values = List.copyOf(values);
        }
    }

    /**
     * What an operation answers.
     *
     * @param items the candidates, over {@code out}
     * @param value the text of one, over {@code item}
     */
    record Asked(Optional<ScalarNode> call, List<Entry> with, Optional<ScalarNode> items, Optional<ScalarNode> value)
            implements CompletionEntry {
        public Asked {
            with = List.copyOf(with);
        }
    }
}
