package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** One request to an operation: its parameters and its body. */
public record RequestEntry(ScalarNode operation, List<Entry> with, Optional<Node> body, Optional<MapNode> patch) {}
