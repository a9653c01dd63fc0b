package dev.toolwright.generator.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of the user's files that problems point at, each file read once. */
final class Excerpts {
    private final Map<Path, List<String>> files = new HashMap<>();

    /** Absent where the file cannot be read (which is then the problem itself) or has no such line. */
    Optional<String> line(Position position) {
        List<String> lines = files.computeIfAbsent(position.file(), Excerpts::lines);
        return position.line() <= lines.size() ? Optional.of(lines.get(position.line() - 1)) : Optional.empty();
    }

    private static List<String> lines(Path file) {
        try {
            // Not readString: a file that is not UTF-8 still deserves its excerpt.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
