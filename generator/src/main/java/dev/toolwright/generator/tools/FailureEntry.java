package dev.toolwright.generator.tools;

import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.Optional;

/** An error result: a sentence, and a code where the user wrote one. */
public record FailureEntry(Optional<ScalarNode> code, ScalarNode text) {}
