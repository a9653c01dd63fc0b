package dev.toolwright.generator.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list of files that the last run wrote. Only these are ever deleted: a folder may have other inhabitants. */
final class Manifest {
    static final String NAME = ".toolwright-files";

    private final Path root;

    Manifest(Path root) {
        this.root = root;
    }

    /** Lines that lead out of the folder are not ours, whoever wrote them. */
    SortedSet<String> read() throws IOException {
        Path file = root.resolve(NAME);
        if (!Files.exists(file)) {
            return new TreeSet<>();
        }
        return Files.readAllLines(file).stream()
                .filter(line ->
                        !line.isBlank() && root.resolve(line).normalize().startsWith(root))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String text(Collection<String> files) {
        return files.stream().map(file -> file + "\n").collect(Collectors.joining());
    }
}
