package dev.stockspark.app.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that are about files rather than classes. */
final class TreeTest {

    /** Another company points generator and server at its own documents; they may not know this one. */
    @Test
    void generatorAndServerDoNotKnowTheProduct() {
        List<Path> knowing = Stream.of("generator/src", "server/src")
                .flatMap(folder -> Tree.files(folder).stream())
                .filter(file -> Tree.text(file).toLowerCase(Locale.ROOT).matches("(?s).*(stockspark|carspark).*"))
                .map(Tree.ROOT::relativize)
                .toList();
        assertEquals(List.of(), knowing);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<Path> folders = Tree.files("").stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/main/java/"))
                // What a case compiles is some user's code.
                .filter(file -> !file.toString().contains("/src/test/"))
                .map(Path::getParent)
                .collect(Collectors.toSet());
        List<Path> unmarked = folders.stream()
                .filter(folder -> !marked(folder.resolve("package-info.java")))
                .map(Tree.ROOT::relativize)
                .sorted()
                .toList();
        assertEquals(List.of(), unmarked);
    }

    private static boolean marked(Path packageInfo) {
        return Files.exists(packageInfo) && Tree.text(packageInfo).contains("@NullMarked");
    }
}
