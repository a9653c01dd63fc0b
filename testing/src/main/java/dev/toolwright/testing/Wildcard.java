package dev.toolwright.testing;

import java.util.regex.Pattern;

/** Texts in which {@code *} stands for any characters. */
final class Wildcard {
    private Wildcard() {}

    static boolean fits(String expected, String actual) {
        if (!expected.contains("*")) {
            return expected.equals(actual);
        }
        String pattern = Pattern.quote(expected).replace("*", "\\E.*\\Q");
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(actual).matches();
    }
}
