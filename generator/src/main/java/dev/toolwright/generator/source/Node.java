package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import java.util.List;
import java.util.Optional;

/** A value read from a YAML or JSON file that remembers where it stands. Anchors and aliases are resolved. */
public sealed interface Node {
    Position position();

    /**
     * A mapping, in the file's order.
     *
     * @param entries keys are unique; duplicates have been reported when the file was read
     */
    record MapNode(Position position, List<Entry> entries) implements Node {
        public MapNode {
            entries = List.copyOf(entries);
        }

        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        public Optional<Entry> entry(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().value().equals(key))
                    .findFirst();
        }
    }

    /** A key with its own position, and its value. */
    record Entry(ScalarNode key, Node value) {}

    /** A sequence. */
    record ListNode(Position position, List<Node> items) implements Node {
        public ListNode {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param value the text as the file's author means it (escapes and folding resolved)
     * @param kind what the YAML core schema says it is
     */
    record ScalarNode(Position position, String value, Kind kind) implements Node {
        public enum Kind {
            TEXT,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NULL
        }
    }
}
