package dev.toolwright.generator.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSONPath of an overlay's action, made fit for a library that is older than RFC 9535: it wants parentheses around a
 * filter, and takes {@code $.paths[} for {@code $.paths}, which would remove everything.
 */
final class TargetExpression {
    /** Quoted text as one piece, so that brackets in it do not count; a quote that is never closed matches by itself. */
    private static final Pattern PIECE =
            Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\[\\?(?!\\()|.", Pattern.DOTALL);

    private final StringBuilder fitted = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private TargetExpression() {}

    /** Empty where brackets or quotes are not closed, or it does not start at the root. */
    static Optional<String> fitted(String target) {
        TargetExpression expression = new TargetExpression();
        Matcher pieces = PIECE.matcher(target.strip());
        boolean fits = target.strip().startsWith("$");
        while (fits && pieces.find()) {
            fits = expression.take(pieces.group());
        }
        return fits && expression.open.isEmpty() ? Optional.of(expression.fitted.toString()) : Optional.empty();
    }

    private boolean take(String piece) {
        return switch (piece) {
            case "'", "\"" -> false;
            case "[" -> open("[", "]");
            case "(" -> open("(", ")");
            case "[?" -> open("[?(", ")]");
            case ")" -> close(")");
            case "]" -> close(")]".equals(open.peek()) ? ")]" : "]");
            default -> append(piece);
        };
    }

    private boolean open(String opening, String closing) {
        open.push(closing);
        return append(opening);
    }

    private boolean close(String closing) {
        return !open.isEmpty() && open.pop().equals(closing) && append(closing);
    }

    private boolean append(String piece) {
        fitted.append(piece);
        return true;
    }
}
