package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a mapping while it is read. The first of two equal keys counts, and the second is a problem. */
final class Entries {
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<Entry> merged = new ArrayList<>();
    private final Problems problems;

    Entries(Problems problems) {
        this.problems = problems;
    }

    void add(ScalarNode key, Node value) {
        Entry first = entries.putIfAbsent(key.value(), new Entry(key, value));
        if (first != null) {
            problems.error(
                    SourceRule.DUPLICATE_KEY,
                    key.position(),
                    "\"%s\" stands twice in this mapping, first on line %d"
                            .formatted(key.value(), first.key().position().line()));
        }
    }

    /** Entries from elsewhere, which count only where the mapping itself and those merged before say nothing. */
    void merge(MapNode other) {
        merged.addAll(other.entries());
    }

    MapNode node(Position position) {
        merged.forEach(entry -> entries.putIfAbsent(entry.key().value(), entry));
        return new MapNode(position, List.copyOf(entries.values()));
    }
}
