package dev.toolwright.generator.expression;

/** How far the smallest parts of an expression reach, for finding its end and for underlining. It does not judge them. */
final class Lexis {
    private Lexis() {}

    static boolean opensText(char character) {
        return character == '"' || character == '\'';
    }

    /** The index behind the text literal whose quote is at the index; the end of the source where it is not closed. */
    static int textEnd(String source, int quote) {
        String mark = source.substring(quote, quote + 1);
        String fence = source.startsWith(mark.repeat(3), quote) ? mark.repeat(3) : mark;
        boolean raw = quote > 0 && Character.toLowerCase(source.charAt(quote - 1)) == 'r';
        int at = quote + fence.length();
        while (at < source.length() && !source.startsWith(fence, at)) {
            at += !raw && source.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(source.length(), at + fence.length());
    }

    /** The index behind the word, number or text literal that begins here; one character of anything else. */
    static int tokenEnd(String source, int from) {
        int at = from;
        while (at < source.length() && wordCharacter(source.charAt(at))) {
            at++;
        }
        if (at < source.length() && opensText(source.charAt(at)) && at - from <= 2) {
            return textEnd(source, at);
        }
        return at > from ? at : Math.min(source.length(), from + 1);
    }

    /** Where the word that ends before the index begins, white space between them left aside. */
    static int wordBefore(String source, int end) {
        int at = spaceBefore(source, end);
        while (at > 0 && wordCharacter(source.charAt(at - 1)) && source.charAt(at - 1) != '.') {
            at--;
        }
        return at;
    }

    static int spaceBefore(String source, int end) {
        return source.substring(0, end).stripTrailing().length();
    }

    static int skipSpace(String source, int from) {
        int at = from;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return at;
    }

    /** With text literals in single quotes, as far as they can be, for sentences that quote the source themselves. */
    static String singleQuoted(String source) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            boolean opens = opensText(source.charAt(at));
            int end = opens ? textEnd(source, at) : at + 1;
            String token = source.substring(at, end);
            boolean plain = opens && token.indexOf('\'') < 0 && token.indexOf('\\') < 0;
            text.append(plain ? token.replace('"', '\'') : token);
            at = end;
        }
        return text.toString();
    }

    private static boolean wordCharacter(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }
}
