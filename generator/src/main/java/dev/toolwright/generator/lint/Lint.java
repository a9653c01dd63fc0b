package dev.toolwright.generator.lint;

import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.plan.Tool;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.tools.ArgumentEntry;
import dev.toolwright.generator.tools.ToolEntry;
import dev.toolwright.generator.tools.ToolsFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads descriptions as a model would: it can only count words and look for some of them. */
public final class Lint {
    private static final int FEWEST_WORDS = 8;
    private static final Pattern WHEN = Pattern.compile(
            "\\b(use|when|whenever|before|after|if|where|once|first|instead|until|call|take|follow)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "an", "of", "this", "value", "parameter", "");

    private final Problems problems;

    public Lint(Problems problems) {
        this.problems = problems;
    }

    /** @param plan what the file became; only what it has is looked at */
    public void check(ToolsFile file, Plan plan) {
        Map<String, Tool> planned = plan.tools().stream()
                .collect(Collectors.toMap(tool -> tool.name().written(), tool -> tool));
        Map<String, ScalarNode> descriptions = new HashMap<>();
        for (ToolEntry entry : file.tools()) {
            check(entry, descriptions);
            arguments(entry, planned.get(entry.name().value()));
        }
    }

    private void check(ToolEntry tool, Map<String, ScalarNode> descriptions) {
        String description = tool.labels().description();
        int words = (int) words(description).count();
        if (words < FEWEST_WORDS) {
            problems.warning(
                    LintRule.SHORT_DESCRIPTION,
                    tool.name().position(),
                    "the description of \"%s\" has %d words"
                            .formatted(tool.name().value(), words),
                    "say what it does and answers, when to use it, and what to call before and after");
        } else if (!WHEN.matcher(description).find()) {
            problems.warning(
                    LintRule.NO_WHEN_TO_USE,
                    tool.name().position(),
                    "the description of \"%s\" does not say when to use it"
                            .formatted(tool.name().value()),
                    "add a sentence such as \"Use it when …\" or \"Call … first\"");
        }
        ScalarNode other = descriptions.putIfAbsent(description.toLowerCase(Locale.ROOT), tool.name());
        if (other != null) {
            problems.warning(
                    LintRule.SAME_DESCRIPTION,
                    tool.name().position(),
                    "\"%s\" and \"%s\" have the same description"
                            .formatted(other.value(), tool.name().value()),
                    "say what is different");
        }
    }

    private void arguments(ToolEntry entry, Tool tool) {
        for (ArgumentEntry argument : entry.arguments()) {
            String name = argument.name().value();
            String description = tool.descriptor()
                    .inputSchema()
                    .path("properties")
                    .path(name)
                    .path("description")
                    .asText();
            if (!description.isEmpty() && words(description).allMatch(word -> saysNothing(word, name))) {
                problems.warning(
                        LintRule.SHORT_ARGUMENT_DESCRIPTION,
                        argument.name().position(),
                        "the description of \"%s\" says no more than its name".formatted(name),
                        "say what it means, in which unit or form, and where to take it from");
            }
        }
    }

    private static boolean saysNothing(String word, String name) {
        return EMPTY_WORDS.contains(word)
                || words(HUMP.matcher(name).replaceAll(" ")).anyMatch(word::equals)
                || word.equals(name.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> words(String text) {
        return WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }
}
