package dev.stockspark.app.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What clients were promised: {@code specs/snapshots}. */
final class Contract {
    private static final String ENDING = ".json";

    private Contract() {}

    /** The names of the tools, sorted. */
    static List<String> tools() {
        try (Stream<Path> files = Files.list(Stack.ROOT.resolve("specs/snapshots"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    // Those of prompts say in their names that they are.
                    .filter(name -> !name.contains("."))
                    .sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
