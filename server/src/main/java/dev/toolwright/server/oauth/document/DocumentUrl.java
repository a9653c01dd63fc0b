package dev.toolwright.server.oauth.document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Client ID metadata document section 3: an https URL with a path, without fragment, user or dot segments. Stricter than the draft where it
 * says SHOULD: no query, no port, and only characters that no URL parser repairs, so that the string is compared and fetched as it is.
 */
final class DocumentUrl {
    private static final Pattern PLAIN = Pattern.compile(
            "https://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])(/[A-Za-z0-9._~-]+)+/?");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(/|$)");
    private static final int LONGEST = 512;

    private DocumentUrl() {}

    /** Empty when it cannot be the id of a client. */
    static Optional<URI> parse(String id) {
        boolean plain = id.length() <= LONGEST
                && PLAIN.matcher(id).matches()
                && !DOT_SEGMENT.matcher(id).find();
        return plain ? uri(id) : Optional.empty();
    }

    private static Optional<URI> uri(String id) {
        try {
            return Optional.of(new URI(id));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
