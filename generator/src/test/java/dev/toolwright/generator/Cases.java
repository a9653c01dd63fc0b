package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests as folders: each folder of {@code src/test/cases/<area>} has inputs and {@code expected.txt}, the whole text that a user
 * would see. {@code -Dcases.update=true} writes the expected texts; read the difference before committing it.
 */
public final class Cases {
    private static final Path ROOT = Path.of("src/test/cases");

    private Cases() {}

    /** A test for each case of the area; the function turns a case's folder into the text that is compared. */
    public static Stream<DynamicTest> of(String area, Function<Path, String> text) {
        return folders(area).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(), folder.toUri(), () -> compare(folder, text.apply(folder))));
    }

    private static void compare(Path folder, String actual) throws IOException {
        Path expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(expected, actual);
        }
        assertTrue(Files.exists(expected), () -> expected + " is missing; create it with -Dcases.update=true");
        assertEquals(Files.readString(expected), actual, () -> "update " + expected + " with -Dcases.update=true");
    }

    /** The folders of the area's cases. */
    public static List<Path> folders(String area) {
        try (Stream<Path> found = Files.list(ROOT.resolve(area))) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("no cases in " + area, unreadable);
        }
    }
}
