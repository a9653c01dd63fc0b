package dev.toolwright.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * A file that says that a command went well. Maven prints forty lines of stack trace below the user's problems when a process
 * fails; so exit code 1 is let pass, and the absence of this file ends the build with one sentence.
 */
final class Done {
    @Option(names = "--done", description = "a file that is there afterwards if, and only if, nothing was wrong")
    private Optional<Path> file = Optional.empty();

    void clear() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }

    void mark() throws IOException {
        if (file.isPresent()) {
            Files.createDirectories(file.get().toAbsolutePath().getParent());
            Files.createFile(file.get());
        }
    }
}
