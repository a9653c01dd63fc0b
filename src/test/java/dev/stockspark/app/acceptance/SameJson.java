package dev.stockspark.app.acceptance;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON texts that differ only in how characters are escaped, which is the one freedom that a writer has. */
final class SameJson {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");

    private SameJson() {}

    /** The text with each character as itself, except those that JSON makes one escape, and then always as a number. */
    static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(SameJson::plain);
    }

    private static String plain(MatchResult escape) {
        String what = escape.group(1);
        char letter = what.length() == 5 ? (char) Integer.parseInt(what.substring(1), 16) : named(what.charAt(0));
        boolean needed = letter < ' ' || letter == '"' || letter == '\\';
        return Matcher.quoteReplacement(needed ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
    }

    private static char named(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
