package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** A picture that clients may show beside a name. */
public record IconEntry(
        Optional<ScalarNode> src, Optional<ScalarNode> mimeType, List<ScalarNode> sizes, Optional<ScalarNode> theme) {
    public IconEntry {
        sizes = List.copyOf(sizes);
    }
}
