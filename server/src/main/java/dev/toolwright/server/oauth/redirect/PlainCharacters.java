package dev.toolwright.server.oauth.redirect;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RFC 3986 section 2: only the characters of a URI, and no escapes that a server or browser further on could turn into a path
 * separator, a line end or a second encoding. An asterisk is legal in a URI, but in a redirect URI it is a wish for a wildcard.
 */
final class PlainCharacters {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9\\-._~:/?#\\[\\]@!$&'()+,;=%]+");
    private static final Pattern CONTROL = Pattern.compile("(?i)%(?![0-9a-f]{2})|%[01][0-9a-f]|%7f");
    private static final Pattern SEPARATOR = Pattern.compile("(?i)%2f|%5c|%25");

    private PlainCharacters() {}

    /** Checked before the URI is parsed, because what a parser forgives a browser may read differently. */
    static Optional<String> problem(String text) {
        String path = text.split("\\?", 2)[0];
        boolean plain = LEGAL.matcher(text).matches()
                && !CONTROL.matcher(text).find()
                && !SEPARATOR.matcher(path).find();
        return RedirectRule.when(!plain, "has characters or escapes that are not allowed");
    }
}
