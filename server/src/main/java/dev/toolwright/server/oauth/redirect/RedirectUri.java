package dev.toolwright.server.oauth.redirect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * A redirect URI taken apart once, byte for byte as it was given: nothing is decoded or normalised.
 *
 * @param text the whole
 * @param uri the parts
 */
public record RedirectUri(String text, URI uri) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** RFC 3986: empty when it is no absolute hierarchical URI with an authority. */
    public static Optional<RedirectUri> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean hierarchical = uri.getScheme() != null && !uri.isOpaque() && uri.getRawAuthority() != null;
            return hierarchical ? Optional.of(new RedirectUri(text, uri)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    public String scheme() {
        return uri.getScheme();
    }

    /** As written; empty when the authority is no plain {@code host:port}. */
    public String host() {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    public String path() {
        return uri.getRawPath();
    }

    public String query() {
        return uri.getRawQuery() == null ? "" : uri.getRawQuery();
    }

    /** Whether it is a program on the person's own computer that listens there (RFC 8252 section 7.3). */
    public boolean isLoopback() {
        return scheme().equals("http") && LOOPBACK.contains(host());
    }
}
