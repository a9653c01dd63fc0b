package dev.toolwright.generator.expression;

import java.util.Map;
import java.util.Optional;

/**
 * A syntax error in plain words. The parser's own messages list its tokens, which help nobody who has not read the grammar; only
 * those about a single thing are worth passing on.
 */
record SyntaxMistake(int from, int to, String sentence, Optional<String> hint) {
    /** What people write who think of another language. */
    private static final Map<String, String> HABITS = Map.of(
            "and", "write &&",
            "or", "write ||",
            "not", "write !",
            "=", "write == to compare",
            "&", "write &&",
            "|", "write ||",
            ";", "an expression is one value; leave the semicolon out",
            "is", "write ==",
            "$", "write the name alone, without $");

    static SyntaxMistake of(String message, String source, int at) {
        if (source.isBlank()) {
            return new SyntaxMistake(at, at, "the expression is empty", Optional.empty());
        }
        if (at >= source.stripTrailing().length()) {
            int end = source.stripTrailing().length();
            return new SyntaxMistake(
                    end - 1, end, "the expression ends too early", Optional.of("something is missing at its end"));
        }
        return at(message, source, Lexis.skipSpace(source, at));
    }

    private static SyntaxMistake at(String message, String source, int at) {
        if (Lexis.opensText(source.charAt(at)) && message.startsWith("token recognition error")) {
            return new SyntaxMistake(at, at + 1, "the text is not closed", Optional.of("end it with the same quote"));
        }
        int from = source.startsWith(".", at) ? Lexis.skipSpace(source, at + 1) : at;
        int to = Lexis.tokenEnd(source, Math.min(from, source.length() - 1));
        String token = source.substring(Math.min(from, to), to);
        Optional<String> habit = Optional.ofNullable(HABITS.get(token));
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
        if (message.startsWith("mismatched")
                || message.startsWith("extraneous")
                || message.startsWith("no viable")
                || message.startsWith("token recognition")
                || message.startsWith("missing")) {
            return new SyntaxMistake(from, to, "did not expect \"" + token + "\" here", habit);
        }
        return new SyntaxMistake(from, to, message.lines().findFirst().orElse("cannot be read"), habit);
    }
}
