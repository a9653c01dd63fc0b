package dev.toolwright.server.upstream;

import java.util.Locale;
import java.util.Set;

/** Which header fields a request may carry (RFC 9110 section 5): a value that ends its line would start a field of its own. */
final class FieldRule {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    /** Framing, routing and credentials are the client's own. */
    private static final Set<String> RESERVED = Set.of(
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private FieldRule() {}

    static void check(String name, String value) {
        if (name.isEmpty() || !name.chars().allMatch(FieldRule::isTokenCharacter)) {
            throw new UnsendableException("a header name is not a token");
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new UnsendableException("the header '" + name + "' is not an operation's to set");
        }
        if (!value.chars().allMatch(FieldRule::isFieldCharacter)) {
            throw new UnsendableException("'" + name + "' contains a character that a header cannot carry");
        }
    }

    /** RFC 9110 section 5.6.2. */
    private static boolean isTokenCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || TOKEN_MARKS.indexOf(c) >= 0;
    }

    /** RFC 9110 section 5.5 without obs-text, which has no agreed meaning. */
    private static boolean isFieldCharacter(int c) {
        return c == '\t' || c >= 0x20 && c <= 0x7e;
    }
}
