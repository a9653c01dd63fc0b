package dev.stockspark.sandbox.trouble;

import java.util.regex.Pattern;

/** A path with {@code *} for one segment or part of one, and {@code **} for anything. */
record PathPattern(String text, Pattern regex) {
    static PathPattern of(String text) {
        StringBuilder regex = new StringBuilder();
        for (String piece : text.split("(?<=\\*)(?!\\*)|(?<!\\*)(?=\\*)")) {
            regex.append(piece.equals("**") ? ".*" : piece.equals("*") ? "[^/]*" : Pattern.quote(piece));
        }
        return new PathPattern(text, Pattern.compile(regex.toString()));
    }

    boolean matches(String path) {
        return regex.matcher(path).matches();
    }
}
