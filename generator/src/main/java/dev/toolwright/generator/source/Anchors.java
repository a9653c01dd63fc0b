package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of a YAML file. Nodes are immutable and shared, so aliases cost no memory, but whoever walks the tree walks
 * them all: the size after expansion is what is limited.
 */
final class Anchors {
    private static final long MAX_EXPANDED = 1_000_000;

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<Node, Long> sizes = new java.util.IdentityHashMap<>();
    private final Set<String> open = new HashSet<>();
    private long expanded;

    void open(@Nullable String anchor) {
        if (anchor != null) {
            open.add(anchor);
        }
    }

    void close(@Nullable String anchor, Node node, Position position) {
        if (anchor != null) {
            open.remove(anchor);
            nodes.put(anchor, node);
            sizes.put(node, size(node));
        }
    }

    Node resolve(String anchor, Position alias) {
        if (open.contains(anchor)) {
            throw new MalformedException(
                    SourceRule.ALIAS_CYCLE,
                    alias,
                    "\"*%1$s\" stands inside the value that \"&%1$s\" names".formatted(anchor));
        }
        Node node = nodes.get(anchor);
        if (node == null) {
            throw new MalformedException(
                    SourceRule.MALFORMED_YAML, alias, "\"*%1$s\" has no \"&%1$s\" before it".formatted(anchor));
        }
        expanded += sizes.getOrDefault(node, 1L);
        if (expanded > MAX_EXPANDED) {
            throw new MalformedException(
                    SourceRule.ALIAS_EXPANSION, alias, "aliases up to here stand for more than a million values");
        }
        return node;
    }

    /** Anchored parts are not walked again, so the whole file is walked at most once per nesting of anchors. */
    private long size(Node node) {
        Long known = sizes.get(node);
        if (known != null) {
            return known;
        }
        return switch (node) {
            case ScalarNode scalar -> 1;
            case ListNode list ->
                1 + list.items().stream().mapToLong(this::size).sum();
            case MapNode map ->
                1
                        + map.entries().stream()
                                .mapToLong(entry -> 1 + size(entry.value()))
                                .sum();
        };
    }
}
