package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import java.util.List;

/** Reads {@code icons:}, wherever it stands. */
final class IconReader {
    private final Problems problems;

    IconReader(Problems problems) {
        this.problems = problems;
    }

    List<IconEntry> icons(Words words) {
        return words.list("icons").stream().map(this::icon).toList();
    }

    private IconEntry icon(Node node) {
        Words words = Words.of(Construct.ICON, node, node.position(), problems);
        return new IconEntry(words.text("src"), words.text("mimeType"), words.texts("sizes"), words.text("theme"));
    }
}
