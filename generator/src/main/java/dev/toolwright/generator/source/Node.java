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
     * @param written the text as it stands in the file, with quotes, escapes and indentation
     */
    record ScalarNode(Position position, String value, Kind kind, String written) implements Node {
        /** What the YAML 1.2 core schema knows: {@code no} and {@code on} are text. */
        public enum Kind {
            TEXT,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NULL
        }

        /** A scalar that is written as it is meant: plain, on one line. */
        public ScalarNode(Position position, String value, Kind kind) {
            this(position, value, kind, value);
        }

        /**
         * The place of a part of the value, such as an expression inside a text, however the text is quoted or folded.
         *
         * @param from index into {@link #value}
         * @param length how many characters of the value, at least 1
         */
        public Position at(int from, int length) {
            return Alignment.of(this).position(from, length);
        }
    }
}
