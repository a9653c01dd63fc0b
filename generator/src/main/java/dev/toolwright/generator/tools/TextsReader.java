package dev.toolwright.generator.tools;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code texts:} and the files that it names, one for each language. */
final class TextsReader {
    private final Problems problems;
    private final Includes includes;

    TextsReader(Problems problems, Includes includes) {
        this.problems = problems;
        this.includes = includes;
    }

    List<TextsEntry> read(Path root, List<Entry> files) {
        return files.stream()
                .filter(this::isLanguage)
                .flatMap(file -> includes.tree(root, file.value()).stream()
                        .map(tree -> new TextsEntry(file.key(), tree.position().file(), translations(tree))))
                .toList();
    }

    private boolean isLanguage(Entry file) {
        try {
            new Locale.Builder().setLanguageTag(file.key().value());
            return true;
        } catch (IllformedLocaleException malformed) {
            problems.error(
                    ToolsRule.WRONG_VALUE,
                    file.key().position(),
                    "\"%s\" is not a language".formatted(file.key().value()),
                    "write a tag of BCP 47, such as it or de-CH");
            return false;
        }
    }

    private Map<ScalarNode, Optional<ScalarNode>> translations(Node tree) {
        Map<ScalarNode, Optional<ScalarNode>> translations = new LinkedHashMap<>();
        if (tree instanceof MapNode map) {
            map.entries().forEach(entry -> translations.put(entry.key(), translation(entry.value())));
        } else {
            problems.error(
                    ToolsRule.WRONG_VALUE,
                    tree.position(),
                    "translations are a mapping, not " + Kind.of(tree),
                    "write each text as tools.yaml has it, and behind it what it is in this language");
        }
        return translations;
    }

    /** Nothing stands for what nobody has translated yet. */
    private Optional<ScalarNode> translation(Node node) {
        if (node instanceof ScalarNode scalar && scalar.kind() == ScalarNode.Kind.NULL) {
            return Optional.empty();
        }
        if (Kind.TEXT.accepts(node)) {
            return Optional.of((ScalarNode) node);
        }
        problems.error(ToolsRule.WRONG_VALUE, node.position(), "a translation is a text, not " + Kind.of(node));
        return Optional.empty();
    }
}
