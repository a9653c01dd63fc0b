package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;

/** Reads {@code complete:}, a list of texts or an operation. */
final class CompletionReader {
    private final Problems problems;

    CompletionReader(Problems problems) {
        this.problems = problems;
    }

    /** @param name what is typed */
    CompletionEntry completion(ScalarNode name, Node node) {
        if (!(node instanceof MapNode) && Kind.CANDIDATES.accepts(node)) {
            return new CompletionEntry.Listed(name, Words.scalars(node));
        }
        Words words = Words.of(Construct.COMPLETE, node, name.position(), problems);
        return new CompletionEntry.Asked(
                words.text("call"), words.entries("with"), words.text("items"), words.text("value"));
    }
}
