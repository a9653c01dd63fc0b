package dev.toolwright.generator.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderingTest {
    private enum Sample implements Rule {
        UNKNOWN_WORD;

        @Override
        public String header() {
            return "The word does not exist";
        }

        @Override
        public String why() {
            return "Nothing can be generated from it.";
        }
    }

    @TempDir
    Path folder;

    @Test
    void showsPositionRuleLineCaretAndHint() throws IOException {
        Path file = write("tools:\n  a:\n    cal: x\n");
        Problems problems = new Problems();
        problems.warning(Sample.UNKNOWN_WORD, new Position(file, 2, 3, 1), "one letter", "write more");
        problems.error(
                Sample.UNKNOWN_WORD, new Position(file, 3, 5, 3), "\"cal\" is unknown", "did you mean \"call\"?");
        problems.error(
                Sample.UNKNOWN_WORD, new Position(file, 3, 5, 3), "\"cal\" is unknown", "did you mean \"call\"?");
        problems.error(Sample.UNKNOWN_WORD, new Position(file, 1, 1, 5), "no hint");
        assertEquals("""
                tools.yaml:1:1: error[unknown-word]: no hint
                    1 | tools:
                      | ^^^^^

                tools.yaml:2:3: warning[unknown-word]: one letter
                    2 |   a:
                      |   ^
                      | hint: write more

                tools.yaml:3:5: error[unknown-word]: "cal" is unknown
                    3 |     cal: x
                      |     ^^^
                      | hint: did you mean "call"?

                2 errors, 1 warning
                """, new Rendering(folder).full(problems.sorted()));
    }

    @Test
    void fitsOnOneLineForPrograms() throws IOException {
        Problems problems = new Problems();
        problems.error(Sample.UNKNOWN_WORD, new Position(write("x"), 1, 1, 1), "\"x\" is unknown", "write \"y\"");
        assertEquals(
                "tools.yaml:1:1: error[unknown-word]: \"x\" is unknown (write \"y\")",
                new Rendering(folder).line(problems.sorted().getFirst()));
    }

    @Test
    void showsTheSameWarningThreeTimesAndEveryError() throws IOException {
        Path file = write("a\nb\nc\nd\ne\n");
        Problems problems = new Problems();
        for (int line = 1; line <= 5; line++) {
            problems.warning(Sample.UNKNOWN_WORD, new Position(file, line, 1, 1), "careful", "h");
            problems.error(Sample.UNKNOWN_WORD, new Position(file, line, 1, 1), "wrong");
        }
        String text = new Rendering(folder).full(problems.sorted());
        assertEquals(3, text.lines().filter(line -> line.endsWith("careful")).count());
        assertEquals(5, text.lines().filter(line -> line.endsWith("wrong")).count());
        assertTrue(
                text.endsWith("tools.yaml: warning[unknown-word]: and 2 more like these\n5 errors, 5 warnings\n"),
                text);
    }

    @Test
    void saysNothingWhenNothingIsWrong() {
        assertEquals("", new Rendering(folder).full(new Problems().sorted()));
    }

    @Test
    void cutsAWindowOutOfALongLine() throws IOException {
        Path file = write("a".repeat(300) + "HERE" + "b".repeat(300));
        String[] lines = rendered(new Position(file, 1, 301, 4)).split("\n");
        assertEquals("    1 | …" + "a".repeat(40) + "HERE" + "b".repeat(76) + "…", lines[1]);
        assertEquals("      | " + " ".repeat(41) + "^^^^", lines[2]);
    }

    @Test
    void keepsControlCharactersFromTheTerminal() throws IOException {
        Path file = write("a\t\u001b[31mred\u202e");
        assertEquals("    1 | a  [31mred", rendered(new Position(file, 1, 1, 1)).split("\n")[1]);
    }

    @Test
    void countsCharactersNotUnits() throws IOException {
        Path file = write("\"\uD83D\uDE97\uD83D\uDE97\": x");
        assertEquals("      |      ^", rendered(new Position(file, 1, 6, 1)).split("\n")[2]);
    }

    @Test
    void survivesAPositionOutsideTheFile() throws IOException {
        Path file = write("short");
        assertEquals("      |      ^", rendered(new Position(file, 1, 80, 9)).split("\n")[2]);
        assertEquals(1, rendered(new Position(file, 9, 1, 1)).lines().count());
        assertEquals(
                1,
                rendered(new Position(folder.resolve("gone"), 1, 1, 1)).lines().count());
    }

    private String rendered(Position position) {
        Problems problems = new Problems();
        problems.error(Sample.UNKNOWN_WORD, position, "m");
        return new Rendering(folder).full(problems.sorted().getFirst());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("tools.yaml"), text);
    }
}
