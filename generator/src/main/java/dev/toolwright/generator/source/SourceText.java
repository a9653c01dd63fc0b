package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The text of a file, which knows the line and column of each character. */
final class SourceText {
    private final Path file;
    private final String text;
    private final int[] lineStarts;
    private final int[] units;

    SourceText(Path file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> text.charAt(at) == '\n')
                                .map(at -> at + 1))
                .toArray();
        this.units = unitsByCharacter(text);
    }

    String text() {
        return text;
    }

    /** Offsets in UTF-16 units; a range that leaves its line is cut at the line's end. */
    Position position(int from, int to) {
        int start = Math.min(from, text.length());
        int found = Arrays.binarySearch(lineStarts, start);
        int line = found >= 0 ? found : -found - 2;
        int lineEnd = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        int end = Math.max(start, Math.min(to, lineEnd));
        int column = text.codePointCount(lineStarts[line], start) + 1;
        return new Position(file, line + 1, column, Math.max(1, text.codePointCount(start, end)));
    }

    /** Where reading failed; at the end of the file that is the last thing written, since there is no line to show beyond it. */
    Position mistake(int at) {
        int shown = Math.min(at, Math.max(0, text.stripTrailing().length() - 1));
        return position(shown, shown);
    }

    /** The UTF-16 offset of a code point, which is what the YAML parser counts in. */
    int unit(int character) {
        return units.length == 0 ? character : units[Math.min(character, units.length - 1)];
    }

    /** Empty where both counts agree, which is nearly always. */
    private static int[] unitsByCharacter(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters == text.length()) {
            return new int[0];
        }
        int[] units = new int[characters + 1];
        for (int i = 0; i < characters; i++) {
            units[i + 1] = text.offsetByCodePoints(units[i], 1);
        }
        return units;
    }
}
