package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One page for each word, function and rule, written from the tables that the generator itself reads; what stands in the folder is
 * that and nothing else. {@code -Dcases.update=true} writes it.
 */
final class ReferenceTest {
    private static final Path FOLDER = Path.of("reference");

    @Test
    void thePagesSayWhatTheTablesSay() throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        new WordPages().add(pages);
        new FunctionPages().add(pages);
        new RulePages().add(pages);
        pages.put("README.md", index(pages));
        if (Boolean.getBoolean("cases.update")) {
            update(pages);
        }
        assertEquals(pages.keySet(), written().keySet(), "update generator/reference with -Dcases.update=true");
        assertEquals(pages, written(), "update generator/reference with -Dcases.update=true");
    }

    private static String index(SortedMap<String, String> pages) {
        StringBuilder index = new StringBuilder("""
                # Reference

                Written from the tables that the generator reads; a test keeps it so. The [cookbook](cookbook.md) has a recipe for each thing.
                """);
        String chapter = "";
        for (String page : pages.keySet()) {
            String folder = page.substring(0, page.indexOf('/'));
            if (!folder.equals(chapter)) {
                index.append("\n## ").append(folder).append('\n');
                chapter = folder;
            }
            String name = page.substring(folder.length() + 1, page.length() - ".md".length());
            index.append("[%s](%s)\n".formatted(name, page));
        }
        return index.toString();
    }

    private static void update(SortedMap<String, String> pages) throws IOException {
        for (String old : written().keySet()) {
            Files.delete(FOLDER.resolve(old));
        }
        for (var page : pages.entrySet()) {
            Path file = FOLDER.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, page.getValue());
        }
    }

    /** The cookbook is another test's. */
    private static SortedMap<String, String> written() throws IOException {
        SortedMap<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = FOLDER.relativize(file).toString().replace('\\', '/');
                if (!name.equals("cookbook.md")) {
                    written.put(name, Files.readString(file));
                }
            }
        }
        return written;
    }
}
