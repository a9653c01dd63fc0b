package dev.stockspark.app.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The repository's files, without what is built. */
final class Tree {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git");

    /** Maven runs tests in the module's folder, which is a child of the root. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Tree() {}

    static List<Path> files(String folder) {
        try (var walk = Files.walk(ROOT.resolve(folder))) {
            return walk.filter(Files::isRegularFile).filter(Tree::ours).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As bytes, since test data may be malformed on purpose. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean ours(Path file) {
        for (Path part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
