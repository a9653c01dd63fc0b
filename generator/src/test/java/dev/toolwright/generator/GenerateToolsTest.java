package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as the build calls them. */
final class GenerateToolsTest {
    private static final Path CASES = Path.of("src/test/cases/language");

    @TempDir
    private Path out;

    private final StringWriter told = new StringWriter();

    @Test
    void writesNothingAtAllWhenAnythingIsWrong() {
        assertEquals(0, generate("unknown-body-field/good.yaml"));
        String before = tree();
        assertEquals(1, generate("unknown-body-field/tools.yaml"));
        assertEquals(before, tree());
        assertFalse(Files.exists(out.resolve("done")));
        assertTrue(told.toString().contains("did you mean \"pages\""), told::toString);
    }

    @Test
    void aToolThatIsGoneLeavesNothing() {
        assertEquals(0, generate("similar-tool-names/good.yaml"));
        assertTrue(tree().contains("FindBook.java"), this::tree);
        assertEquals(0, generate("unknown-body-field/good.yaml"));
        assertFalse(tree().contains("FindBook.java") || tree().contains("find_book.json"), this::tree);
    }

    /** Files beside tools.yaml alone, so that the generator may believe that it knows all of them. */
    private Path project() throws IOException {
        Path specs = Files.createDirectories(out.resolve("project"));
        Files.copy(CASES.resolve("library.openapi.yaml"), specs.resolve("library.openapi.yaml"));
        String tools = Files.readString(CASES.resolve("unknown-body-field/good.yaml"))
                .replace("../library.openapi.yaml", "library.openapi.yaml");
        return Files.writeString(specs.resolve("tools.yaml"), tools);
    }

    @Test
    void aSecondRunDoesNothing() throws IOException {
        Path tools = project();
        assertEquals(0, generate(tools));
        assertEquals(0, generate(tools));
        assertTrue(told.toString().contains("nothing has changed since the last run"), told::toString);
        assertTrue(Files.exists(out.resolve("done")));
    }

    @Test
    void aSecondRunMendsWhatSomebodyChanged() throws IOException {
        Path tools = project();
        assertEquals(0, generate(tools));
        Path catalogue = out.resolve("java/example/tools/LibraryCatalogue.java");
        String written = Files.readString(catalogue);
        Files.writeString(catalogue, "edited");
        assertEquals(0, generate(tools));
        assertEquals(written, Files.readString(catalogue));
    }

    @Test
    void aSecondRunSeesWhatWasWritten() throws IOException {
        Path tools = project();
        assertEquals(0, generate(tools));
        Files.writeString(tools, Files.readString(tools).replace("version: 1", "version: 2"));
        assertEquals(1, generate(tools));
        assertFalse(Files.exists(out.resolve("done")));
    }

    @Test
    void refusesWhatIsNoPackage() {
        int code = run("generate", "x.yaml", "--package", "a.class", "--sources", "x", "--resources", "y");
        assertEquals(1, code);
        assertTrue(told.toString().contains("\"a.class\" is not the name of a package"), told::toString);
    }

    @Test
    void wrongOptionsAreTheUsersMistake() {
        assertEquals(1, run("generate", "x.yaml", "--pakage", "a"));
        assertEquals(1, run("chek"));
    }

    @Test
    void checkWritesNothingAndCounts() {
        assertEquals(
                0, run("check", CASES.resolve("unknown-body-field/good.yaml").toString()));
        assertTrue(told.toString().contains("no errors, tools: 1"), told::toString);
        assertEquals(
                1, run("check", CASES.resolve("unknown-body-field/tools.yaml").toString()));
    }

    private int generate(String file) {
        return generate(CASES.resolve(file));
    }

    private int generate(Path tools) {
        return run(
                "generate",
                tools.toString(),
                "--package",
                "example",
                "--sources",
                out.resolve("java").toString(),
                "--resources",
                out.resolve("resources").toString(),
                "--documents",
                out.resolve("documents").toString(),
                "--done",
                out.resolve("done").toString());
    }

    private int run(String... arguments) {
        return Generate.run(new PrintWriter(told), new PrintWriter(told), arguments);
    }

    private String tree() {
        try (Stream<Path> files = Files.walk(out)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("done"))
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
            return String.join("\n", names);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
