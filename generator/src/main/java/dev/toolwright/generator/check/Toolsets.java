package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.Set;

/** Keeps unknown-toolset. */
final class Toolsets {
    private Toolsets() {}

    static void check(ScalarNode word, Set<String> toolsets, Problems problems) {
        if (!toolsets.contains(word.value())) {
            problems.error(
                    CheckRule.UNKNOWN_TOOLSET,
                    word.position(),
                    "there is no toolset \"%s\"".formatted(word.value()),
                    Nearest.hint(word.value(), toolsets));
        }
    }
}
