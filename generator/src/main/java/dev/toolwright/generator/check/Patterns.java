package dev.toolwright.generator.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of schemas. The server checks arguments with Java's, which know nearly all of ECMA-262 (JSON Schema, 6.4). */
final class Patterns {
    private Patterns() {}

    static boolean usable(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException unknown) {
            return false;
        }
    }
}
