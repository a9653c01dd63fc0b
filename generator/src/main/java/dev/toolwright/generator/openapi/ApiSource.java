package dev.toolwright.generator.openapi;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an API's description comes from, as tools.yaml says it.
 *
 * @param name a key of {@code apis:}
 * @param document the name of the OpenAPI document, relative to the file that mentions it
 * @param overlay the name of a file with changes to the document (OpenAPI Overlay 1.0)
 */
public record ApiSource(String name, ScalarNode document, Optional<ScalarNode> overlay) {

    /** The file that a name in a file means; of a name that no file can have, one that is not there. */
    static Path file(ScalarNode mention) {
        Path from = mention.position().file();
        try {
            return from.resolveSibling(mention.value()).normalize();
        } catch (InvalidPathException impossible) {
            return from.resolveSibling("\uFFFD");
        }
    }
}
