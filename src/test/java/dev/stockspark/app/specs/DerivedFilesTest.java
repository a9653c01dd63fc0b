package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in specs/ and follows from the rest of it is what it follows to. */
final class DerivedFilesTest {
    private static final Path SPECS = Path.of("../specs");

    @TempDir
    private Path copy;

    @Test
    void updateWouldWriteNothing() throws IOException {
        copySpecs();
        StringWriter told = new StringWriter();
        StringWriter wrong = new StringWriter();
        int code = Generate.run(
                new PrintWriter(told),
                new PrintWriter(wrong),
                "update",
                copy.resolve("tools.yaml").toString());
        assertEquals(0, code, wrong::toString);
        assertEquals(
                "nothing has changed",
                told.toString().strip(),
                "run ./stockspark update, and read the difference before it is committed");
    }

    /** Without the token counts, so that they are counted again. */
    private void copySpecs() throws IOException {
        try (Stream<Path> files = Files.walk(SPECS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(SPECS.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path report = copy.resolve("snapshots/tokens.txt");
        String counted = Files.readString(report);
        Files.writeString(report, "");
        Generate.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "update",
                copy.resolve("tools.yaml").toString());
        assertEquals(counted, Files.readString(report), "run ./stockspark update");
    }
}
