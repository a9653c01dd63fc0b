package dev.toolwright.generator.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A syntax error in plain words. The parser's own messages list its tokens, which help nobody who has not read the grammar; only
 * those about a single thing are worth passing on.
 */
record SyntaxMistake(int from, int to, String sentence, Optional<String> hint) {

    static SyntaxMistake of(String message, String source, int at) {
        if (source.isBlank()) {
            return new SyntaxMistake(at, at, "the expression is empty", Optional.empty());
        }
        int end = source.stripTrailing().length();
        if (at >= end) {
            return new SyntaxMistake(end - 1, end, "the expression ends too early", Optional.of(missing(source)));
        }
        int start = Lexis.skipSpace(source, at);
        return Lexis.opensText(source.charAt(start)) && message.startsWith("token recognition error")
                ? text(source, start)
                : token(message, source, start);
    }

    private static SyntaxMistake text(String source, int at) {
        int end = Lexis.textEnd(source, at);
        boolean closed = end - at > 1 && source.charAt(end - 1) == source.charAt(at);
        return closed
                ? new SyntaxMistake(
                        at,
                        end,
                        "the text has a backslash that means nothing",
                        Optional.of("write two backslashes for one, or r before the quote"))
                : new SyntaxMistake(at, at + 1, "the text is not closed", Optional.of("end it with the same quote"));
    }

    private static SyntaxMistake token(String message, String source, int at) {
        int from = source.startsWith(".", at) ? Lexis.skipSpace(source, at + 1) : at;
        int to = Lexis.tokenEnd(source, Math.min(from, source.length() - 1));
        String token = source.substring(Math.min(from, to), to);
        if (message.startsWith("reserved identifier")) {
            return new SyntaxMistake(
                    from, to, "\"" + token + "\" is a reserved word of CEL", Optional.of("use another name"));
        }
        if (message.startsWith("For input string")) {
            return new SyntaxMistake(
                    from,
                    to,
                    "\"" + token + "\" is not a number of 64 bits",
                    Optional.of("write it with a decimal point"));
        }
        if (message.startsWith("unsupported syntax")) {
            return new SyntaxMistake(
                    from,
                    to,
                    "optional syntax such as a.?b is not supported",
                    Optional.of("a field that is absent is null by itself"));
        }
        return aboutTokens(message)
                ? unexpected(source, from, to)
                : new SyntaxMistake(from, to, message.lines().findFirst().orElse("cannot be read"), Optional.empty());
    }

    private static boolean aboutTokens(String message) {
        return message.startsWith("mismatched")
                || message.startsWith("extraneous")
                || message.startsWith("no viable")
                || message.startsWith("missing")
                || message.startsWith("token recognition");
    }

    private static SyntaxMistake unexpected(String source, int from, int to) {
        String token = source.substring(Math.min(from, to), to);
        String before = source.substring(Lexis.wordBefore(source, from), Lexis.spaceBefore(source, from));
        return new SyntaxMistake(from, to, "did not expect \"" + token + "\" here", Habits.token(token, before));
    }

    /** The bracket that was opened last and not closed, where there is one. */
    private static String missing(String source) {
        Deque<Character> open = new ArrayDeque<>();
        int at = 0;
        while (at < source.length()) {
            char character = source.charAt(at);
            switch (character) {
                case '(' -> open.push(')');
                case '[' -> open.push(']');
                case '{' -> open.push('}');
                case ')', ']', '}' -> open.poll();
                default -> {}
            }
            at = Lexis.opensText(character) ? Lexis.textEnd(source, at) : at + 1;
        }
        return open.isEmpty() ? "something is missing at its end" : "a \"" + open.peek() + "\" is missing";
    }
}
