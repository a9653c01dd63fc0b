package dev.toolwright.generator.expression;

import java.util.Map;
import java.util.Optional;

/** What people write who think of another language, and what it is here. */
final class Habits {
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("and", "write &&"),
            Map.entry("or", "write ||"),
            Map.entry("not", "write !"),
            Map.entry("is", "write =="),
            Map.entry("=", "write == to compare"),
            Map.entry("&", "write &&"),
            Map.entry("|", "write ||"),
            Map.entry("?", "write or(a, b) for b instead of null"),
            Map.entry(";", "an expression is one value; leave the semicolon out"),
            Map.entry("$", "write the name alone, without $"));

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("length", "size"),
            Map.entry("len", "size"),
            Map.entry("includes", "contains"),
            Map.entry("toLowerCase", "lower"),
            Map.entry("toUpperCase", "upper"),
            Map.entry("coalesce", "or"),
            Map.entry("default", "or"),
            Map.entry("average", "avg"),
            Map.entry("mean", "avg"),
            Map.entry("unique", "distinct"),
            Map.entry("limit", "take"),
            Map.entry("offset", "skip"),
            Map.entry("orderBy", "sortBy"),
            Map.entry("some", "exists"),
            Map.entry("any", "exists"),
            Map.entry("every", "all"),
            Map.entry("find", "filter"),
            Map.entry("number", "double"),
            Map.entry("float", "double"),
            Map.entry("integer", "int"),
            Map.entry("str", "string"),
            Map.entry("boolean", "bool"));

    private Habits() {}

    /** A hint for a token that the parser did not expect, or for the one before it. */
    static Optional<String> token(String token, String before) {
        return Optional.ofNullable(TOKENS.get(token))
                .or(() -> Optional.ofNullable(TOKENS.get(before)))
                .or(() -> Lexis.opensText((token + " ").charAt(0))
                        ? Optional.of("write + to join texts")
                        : Optional.empty());
    }

    static Optional<String> function(String word) {
        return Optional.ofNullable(FUNCTIONS.get(word)).map(right -> "did you mean \"" + right + "\"?");
    }
}
