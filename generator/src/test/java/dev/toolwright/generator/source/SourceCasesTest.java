package dev.toolwright.generator.source;

import dev.toolwright.generator.Cases;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class SourceCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return Cases.of("source", SourceCasesTest::read);
    }

    /** The tree as JSON where there is one, then the problems. */
    private static String read(Path folder) {
        Problems problems = new Problems();
        String tree = SourceFile.read(input(folder), problems)
                .map(node -> JsonTree.of(node).toPrettyString() + "\n")
                .orElse("");
        return tree + new Rendering(folder).full(problems.sorted());
    }

    private static Path input(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElse(folder.resolve("gone.yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
