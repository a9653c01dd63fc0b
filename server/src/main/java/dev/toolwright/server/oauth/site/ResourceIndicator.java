package dev.toolwright.server.oauth.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * RFC 8707 section 2: the resource a token is asked for must be ours. Absent means ours, because older clients do not send it;
 * a missing path and one trailing slash are forgiven, because URL libraries add and drop them.
 */
public final class ResourceIndicator {
    private ResourceIndicator() {}

    /** Whether every value names our resource; repeating it in another spelling is harmless. */
    public static boolean isOurs(List<String> values, PublicAddress site) {
        return values.stream().allMatch(value -> isOurs(value, site));
    }

    private static boolean isOurs(String value, PublicAddress site) {
        return canonical(value)
                .filter(resource -> resource.equals(site.resource()) || resource.equals(site.origin()))
                .isPresent();
    }

    private static Optional<String> canonical(String value) {
        try {
            URI uri = new URI(value);
            boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
            return plain && uri.getHost() != null ? Optional.of(normal(uri)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static String normal(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().endsWith("/")
                ? uri.getRawPath().substring(0, uri.getRawPath().length() - 1)
                : uri.getRawPath();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path;
    }
}
