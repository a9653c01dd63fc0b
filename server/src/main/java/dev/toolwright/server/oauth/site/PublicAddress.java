package dev.toolwright.server.oauth.site;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The origin under which clients and people reach this server; every address in a document, a challenge or a redirect is made
 * from it, never from a request.
 *
 * @param origin scheme, host and non-default port, lower case, no trailing slash; at the same time the issuer identifier
 */
public record PublicAddress(String origin) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @throws IllegalArgumentException when it is not an https origin, or an http one on a loopback host; RFC 8414 section 2 wants
     *     https, and loopback is for development
     */
    public static PublicAddress of(URI configured) {
        String scheme = lower(configured.getScheme());
        String host = lower(configured.getHost());
        boolean secure = scheme.equals("https");
        if (host.isEmpty() || !secure && !(scheme.equals("http") && LOOPBACK.contains(host))) {
            throw new IllegalArgumentException(
                    "the public URL must be https, or http on localhost, 127.0.0.1 or [::1]: " + configured);
        }
        if (!isBare(configured)) {
            throw new IllegalArgumentException(
                    "the public URL must be an origin without path, query, fragment or user: " + configured);
        }
        boolean standard = configured.getPort() == -1 || configured.getPort() == (secure ? 443 : 80);
        return new PublicAddress(scheme + "://" + host + (standard ? "" : ":" + configured.getPort()));
    }

    public String issuer() {
        return origin;
    }

    /** What people type into their client: RFC 8707 calls it the resource, RFC 9728 publishes it. */
    public String resource() {
        return origin + Paths.MCP;
    }

    public String at(String path) {
        return origin + path;
    }

    /** Where RFC 9728 section 3.1 puts the metadata of a resource with a path. */
    public String resourceMetadata() {
        return origin + Paths.RESOURCE_METADATA + Paths.MCP;
    }

    public boolean secure() {
        return origin.startsWith("https:");
    }

    /** For people: what stands in the address bar. */
    public String host() {
        return URI.create(origin).getAuthority();
    }

    private static boolean isBare(URI uri) {
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return (path.isEmpty() || path.equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
