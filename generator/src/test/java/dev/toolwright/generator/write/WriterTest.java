package dev.toolwright.generator.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriterTest {
    @TempDir
    private Path root;

    @Test
    void writesOnlyWhatChanged() throws IOException {
        write(Map.of("a/One.java", "one", "a/Two.java", "two"));
        FileTime old = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(root.resolve("a/One.java"), old);
        Changes changes = write(Map.of("a/One.java", "one", "a/Two.java", "2"));
        assertEquals(List.of("a/Two.java"), changes.written());
        assertEquals(old, Files.getLastModifiedTime(root.resolve("a/One.java")));
        assertEquals("2", Files.readString(root.resolve("a/Two.java")));
    }

    @Test
    void secondRunChangesNothing() throws IOException {
        write(Map.of("a/One.java", "one"));
        assertTrue(write(Map.of("a/One.java", "one")).none());
    }

    @Test
    void deletesWhatIsGoneWithItsFoldersAndNothingElse() throws IOException {
        write(Map.of("a/b/Gone.java", "", "a/Kept.java", ""));
        Files.writeString(root.resolve("a/Foreign.java"), "not ours");
        Changes changes = write(Map.of("a/Kept.java", ""));
        assertEquals(List.of("a/b/Gone.java"), changes.deleted());
        assertFalse(Files.exists(root.resolve("a/b")));
        assertTrue(Files.exists(root.resolve("a/Foreign.java")));
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        write(Map.of("One.java", "one"));
        assertEquals(List.of(Manifest.NAME, "One.java"), names());
    }

    @Test
    void deletesNothingOutsideOfItsFolder() throws IOException {
        Path outside = root.resolve("outside.txt");
        Files.writeString(outside, "not ours");
        Path folder = Files.createDirectory(root.resolve("ours"));
        Files.writeString(folder.resolve(Manifest.NAME), "../outside.txt\n/etc/hostname\n");
        assertEquals(
                List.of(), new Writer(folder).write(new Tree(new TreeMap<>())).deleted());
        assertTrue(Files.exists(outside));
    }

    /** A run that ended in the middle left files that only the list knows. */
    @Test
    void findsWhatAnUnfinishedRunLeft() throws IOException {
        Files.writeString(root.resolve("Half.java"), "half");
        Files.writeString(root.resolve(Manifest.NAME), "Half.java\nNever.java\n");
        assertEquals(List.of("Half.java"), write(Map.of("One.java", "one")).deleted());
    }

    private Changes write(Map<String, String> files) throws IOException {
        return new Writer(root).write(new Tree(new TreeMap<>(files)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
