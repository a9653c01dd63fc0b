package dev.toolwright.generator;

import dev.toolwright.generator.problem.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A page for each rule, with what the user is told in a case that breaks it. */
final class RulePages {
    private static final Path CASES = Path.of("src/test/cases");

    private final List<String> told = told();

    void add(Map<String, String> pages) {
        Rules.byArea()
                .forEach((area, rules) ->
                        rules.forEach(rule -> pages.put("rules/" + rule.id() + ".md", page(area, rule))));
    }

    private String page(String area, Rule rule) {
        String example = told.stream()
                .filter(problem -> problem.contains("[" + rule.id() + "]"))
                .findFirst()
                .map(problem -> "\n```\n" + problem.strip() + "\n```\n")
                .orElse("");
        return "# %s\n\n%s. %s\n\nArea: %s.\n%s".formatted(rule.id(), rule.header(), rule.why(), area, example);
    }

    /** Problem by problem; they are parted by empty lines. */
    private static List<String> told() {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(file -> file.endsWith("expected.txt"))
                    .sorted()
                    .flatMap(RulePages::problems)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> problems(Path file) {
        try {
            return Stream.of(Files.readString(file).split("\n\n")).filter(problem -> problem.contains("["));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
