package dev.toolwright.generator.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.problem.Problem;
import dev.toolwright.generator.problem.Problems;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFileTest {
    private static final String OTHERS = "\t{}[]:,'\"&*!|>%@\u0000\ufffe\ud83d\\-?#";

    @TempDir
    Path folder;

    @Test
    void refusesAFileOfMoreThanSixteenMebibytes() throws IOException {
        Path file = folder.resolve("large.yaml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((16L << 20) + 1);
        }
        assertEquals(List.of(SourceRule.FILE_TOO_LARGE), rules(file));
    }

    /** Damaged at every place: cut off there, and with a character there that is not the right one. */
    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void neverThrowsForADamagedFile(String extension) throws IOException {
        String text = extension.equals("json")
                ? "{\"a\": [1, -2.5e3, \"\\u00e9\\n\", true, null], \"b\": {\"c\": {}}}"
                : "a: &x [1, 'it''s', \"q\\n\", *y]\nb:\n  - |\n    text\n  - {c: ~, ? d : e}\n--- !t\n";
        Random random = new Random(7);
        for (int at = 0; at < text.length(); at++) {
            rules(write(extension, text.substring(0, at)));
            for (int i = 0; i < 8; i++) {
                char other = OTHERS.charAt(random.nextInt(OTHERS.length()));
                rules(write(extension, text.substring(0, at) + other + text.substring(at + 1)));
            }
        }
    }

    private Path write(String extension, String text) throws IOException {
        return Files.write(folder.resolve("input." + extension), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> rules(Path file) {
        Problems problems = new Problems();
        SourceFile.read(file, problems).ifPresent(JsonTree::of);
        return problems.sorted().stream()
                .map(Problem::rule)
                .map(Object.class::cast)
                .toList();
    }
}
