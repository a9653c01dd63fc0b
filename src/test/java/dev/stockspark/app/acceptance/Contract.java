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

    /** The names of the tools that are on without configuration, sorted. */
    static List<String> tools() {
        return names(false);
    }

    /** Those that are off without it, and old names of tools. */
    static List<String> extended() {
        return names(true);
    }

    private static List<String> names(boolean extended) {
        try (Stream<Path> files = Files.list(Stack.ROOT.resolve("specs/snapshots"))) {
            return files.filter(file -> text(file).contains("\"toolset\": \"extended\"") == extended)
                    .map(file -> file.getFileName().toString())
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
