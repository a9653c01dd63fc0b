package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Type and limits as written.
 *
 * @param limits title, enum, minimum, maximum, minLength, maxLength, pattern, format, minItems, maxItems and example, in the
 *     file's order
 * @param items what a list contains
 * @param properties the fields of an object
 */
public record ShapeEntry(
        Optional<ScalarNode> type,
        Map<String, Node> limits,
        Optional<ArgumentEntry> items,
        List<ArgumentEntry> properties) {}
