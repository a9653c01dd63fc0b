package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The texts for people in one more language.
 *
 * @param language a tag of BCP 47, such as {@code it}
 * @param file where they stand
 * @param translations by the texts as they are written in tools.yaml; empty where there is none yet
 */
public record TextsEntry(ScalarNode language, Path file, Map<ScalarNode, Optional<ScalarNode>> translations) {
    public TextsEntry {
        translations = Collections.unmodifiableMap(new LinkedHashMap<>(translations));
    }
}
