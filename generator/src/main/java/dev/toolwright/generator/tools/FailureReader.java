package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.List;
import java.util.Optional;

/** Reads {@code errors:} and {@code fail:}: a sentence, or a mapping with code and text. */
final class FailureReader {
    private final Problems problems;

    FailureReader(Problems problems) {
        this.problems = problems;
    }

    List<ErrorEntry> errors(Words words) {
        return words.entries("errors").stream().map(this::error).toList();
    }

    private ErrorEntry error(Entry entry) {
        return new ErrorEntry(entry.key(), failure(entry.value(), entry.key().position()));
    }

    FailureEntry failure(Node node, Position owner) {
        FailureEntry failure = node instanceof ScalarNode sentence
                ? new FailureEntry(Optional.empty(), sentence)
                : withCode(Words.of(Construct.FAILURE, node, owner, problems), node);
        if (failure.text().value().isBlank() && (node instanceof ScalarNode || has(node))) {
            problems.error(
                    ToolsRule.FAIL_WITHOUT_TEXT,
                    failure.text().position(),
                    "the failure says nothing, and the model sees this sentence only",
                    "say what happened, what was not changed, and what to do");
        }
        return failure;
    }

    private static boolean has(Node node) {
        return node instanceof MapNode map && map.get("text").isPresent();
    }

    private static FailureEntry withCode(Words words, Node node) {
        ScalarNode nothing = new ScalarNode(node.position(), "", ScalarNode.Kind.NULL);
        return new FailureEntry(words.text("code"), words.text("text").orElse(nothing));
    }
}
