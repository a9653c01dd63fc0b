package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.generator.problem.Rule;
import dev.toolwright.generator.source.SourceRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RulesTest {
    private static final Path PAGE = Path.of("RULES.md");
    private static final String EXPECTED = expectedTexts();

    /** Its test makes the file; nobody wants it in the repository. */
    private static final Set<Rule> TESTED_ELSEWHERE = Set.of(SourceRule.FILE_TOO_LARGE);

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(page(), Files.readString(PAGE), "update generator/RULES.md with -Dcases.update=true");
    }

    @Test
    void idsAreUnique() {
        List<String> ids = rules().map(Rule::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    /** A rule that no case breaks is not known to work, or not used at all. */
    @ParameterizedTest
    @MethodSource("rules")
    void isBrokenByACase(Rule rule) {
        boolean broken = EXPECTED.contains("[" + rule.id() + "]") || TESTED_ELSEWHERE.contains(rule);
        assertTrue(broken, "no expected.txt below src/test/cases has " + rule.id());
    }

    private static Stream<Rule> rules() {
        return Rules.byArea().values().stream().flatMap(List::stream);
    }

    private static String page() {
        return "# Rules\n\nWhat can be wrong with the files in specs/, by the id that stands in brackets. Made from the rules themselves.\n"
                + Rules.byArea().entrySet().stream()
                        .map(area -> "\n## " + area.getKey() + "\n" + entries(area.getValue()))
                        .collect(Collectors.joining());
    }

    private static String entries(List<Rule> rules) {
        return rules.stream()
                .map(rule -> "\n### " + rule.id() + "\n" + rule.header() + ". " + rule.why() + "\n")
                .collect(Collectors.joining());
    }

    private static String expectedTexts() {
        try (Stream<Path> files = Files.walk(Path.of("src/test/cases"))) {
            return files.filter(file -> file.endsWith("expected.txt"))
                    .map(RulesTest::read)
                    .collect(Collectors.joining());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
