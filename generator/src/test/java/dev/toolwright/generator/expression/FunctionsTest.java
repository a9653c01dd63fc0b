package dev.toolwright.generator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of functions is whole: nothing in it goes untested. */
final class FunctionsTest {
    private static final Path TABLES = Path.of("src/test/tables/expressions");

    @Test
    void everyFunctionAndMacroHasRows() throws IOException {
        String rows = Files.readString(TABLES.resolve("cel.yaml")) + Files.readString(TABLES.resolve("own.yaml"));
        Stream<String> words = Stream.concat(
                Arrays.stream(Function.values()).map(Function::word),
                Arrays.stream(Macro.values()).map(Macro::word));
        assertEquals(List.of(), words.filter(word -> !rows.contains(word + "(")).toList());
    }

    @Test
    void everyOperatorHasRows() throws IOException {
        String rows = Files.readString(TABLES.resolve("cel.yaml"));
        assertEquals(
                List.of(),
                Arrays.stream(Operator.values())
                        .map(Operator::symbol)
                        .filter(symbol -> !rows.contains(symbol))
                        .toList());
    }

    @Test
    void wordsAreUnique() {
        Set<String> words = new HashSet<>(Function.words());
        words.addAll(Macro.words());
        assertEquals(Function.values().length + Macro.values().length, words.size());
    }
}
