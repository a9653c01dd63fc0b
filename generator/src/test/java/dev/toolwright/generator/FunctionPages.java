package dev.toolwright.generator;

import dev.toolwright.generator.expression.Function;
import dev.toolwright.generator.expression.Macro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page for each function and macro, with rows of the tables that are run by tests. */
final class FunctionPages {
    private static final Path TABLES = Path.of("src/test/tables/expressions");
    private static final int EXAMPLES = 6;

    private final List<String> rows = Stream.of("own.yaml", "cel.yaml")
            .flatMap(FunctionPages::lines)
            .filter(line -> line.startsWith("${{"))
            .toList();

    void add(Map<String, String> pages) {
        for (Function function : Function.values()) {
            String types = function.signatures().stream()
                    .map(signature -> "- `" + signature + "`\n")
                    .collect(Collectors.joining());
            pages.put(page(function.word()), page(function.word(), function.summary(), "\nTypes:\n" + types));
        }
        for (Macro macro : Macro.values()) {
            String form = "\nWritten as `list.%s(x, …)`, where `x` is the element.\n".formatted(macro.word());
            pages.put(page(macro.word()), page(macro.word(), macro.summary(), form));
        }
    }

    private String page(String word, String summary, String types) {
        String examples = rows.stream()
                .filter(row -> row.contains(word + "("))
                .limit(EXAMPLES)
                .map(row -> row + "\n")
                .collect(Collectors.joining());
        return "# %s\n\nIt gives %s.\n%s\n```yaml\n%s```\n".formatted(word, summary, types, examples);
    }

    private static String page(String word) {
        return "functions/" + word + ".md";
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.readAllLines(TABLES.resolve(table)).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
