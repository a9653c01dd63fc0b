package dev.toolwright.generator.source;

import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.Node.ScalarNode;

/**
 * Which character of a file each character of a scalar's value comes from. Both texts are walked together: the value has every
 * character that counts, the written text has quotes, escapes, line breaks and indentation besides.
 */
final class Alignment {
    private final ScalarNode scalar;
    private final String written;
    private final int[] starts;

    private Alignment(ScalarNode scalar) {
        this.scalar = scalar;
        this.written = scalar.written();
        this.starts = new int[scalar.value().length() + 1];
    }

    static Alignment of(ScalarNode scalar) {
        Alignment alignment = new Alignment(scalar);
        alignment.walk();
        return alignment;
    }

    Position position(int from, int length) {
        int start = starts[Math.clamp(from, 0, starts.length - 1)];
        int end = starts[Math.clamp(from + length, 0, starts.length - 1)];
        int lineStart = written.lastIndexOf('\n', start - 1) + 1;
        int lines = (int) written.substring(0, lineStart)
                .chars()
                .filter(each -> each == '\n')
                .count();
        int lineEnd = written.indexOf('\n', start) < 0 ? written.length() : written.indexOf('\n', start);
        Position whole = scalar.position();
        int columnsBefore = lines == 0 ? whole.column() - 1 : 0;
        return new Position(
                whole.file(),
                whole.line() + lines,
                columnsBefore + written.codePointCount(lineStart, start) + 1,
                Math.max(1, written.codePointCount(start, Math.max(start, Math.min(end, lineEnd)))));
    }

    private void walk() {
        String value = scalar.value();
        int at = opening();
        for (int i = 0; i < value.length(); i++) {
            at = skipTo(at, value.charAt(i));
            starts[i] = Math.min(at, written.length());
            boolean secondOfPair = i > 0 && Character.isLowSurrogate(value.charAt(i)) && starts[i] == starts[i - 1];
            at += secondOfPair ? 0 : width(at, value.charAt(i));
        }
        starts[value.length()] = Math.min(at, written.length());
    }

    private int opening() {
        boolean block = written.startsWith("|") || written.startsWith(">");
        return block ? written.indexOf('\n') + 1 : quoted('"') || quoted('\'') ? 1 : 0;
    }

    private boolean quoted(char quote) {
        return !written.isEmpty() && written.charAt(0) == quote;
    }

    /** Indentation and line breaks that the value does not have. */
    private int skipTo(int from, char next) {
        int at = from;
        while (at < written.length()
                && Character.isWhitespace(written.charAt(at))
                && !matches(written.charAt(at), next)) {
            at++;
        }
        boolean continued = quoted('"') && written.startsWith("\\\n", at);
        return continued ? skipTo(at + 2, next) : at;
    }

    /** A folded line break is a space of the value. */
    private static boolean matches(char written, char meant) {
        return written == meant || (meant == ' ' && Character.isWhitespace(written));
    }

    private int width(int at, char meant) {
        if (quoted('"') && at + 1 < written.length() && written.charAt(at) == '\\') {
            return switch (written.charAt(at + 1)) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> Character.isHighSurrogate(meant) ? 0 : 10;
                default -> 2;
            };
        }
        return quoted('\'') && meant == '\'' ? 2 : 1;
    }
}
