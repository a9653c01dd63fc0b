package dev.toolwright.generator.check;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.SortedMap;
import java.util.TreeMap;

/** The titles and descriptions that people read before they grant anything, in other languages; keeps label-with-expression. */
final class TranslatedLabels {
    private final Texts texts;
    private final Problems problems;
    private final SortedMap<String, SortedMap<String, String>> byLanguage = new TreeMap<>();

    TranslatedLabels(World world) {
        this.texts = world.texts();
        this.problems = world.problems();
    }

    /** By language and English. */
    SortedMap<String, SortedMap<String, String>> of(ToolsFile file) {
        file.toolsets().forEach(set -> {
            add(set.title(), set.name().position());
            add(set.description(), set.name().position());
        });
        file.tools().forEach(tool -> add(tool.labels().title(), tool.name().position()));
        return byLanguage;
    }

    private void add(String label, Position position) {
        texts.of(new ScalarNode(position, label, ScalarNode.Kind.TEXT)).forEach((language, translation) -> {
            if (translation.value().contains("${{")) {
                problems.error(
                        CheckRule.LABEL_WITH_EXPRESSION,
                        translation.position(),
                        "this is the name or description of something, and stands by itself",
                        "write it without ${{ … }}");
            }
            byLanguage
                    .computeIfAbsent(language, missing -> new TreeMap<>())
                    .put(label, translation.value().strip());
        });
    }
}
