package dev.toolwright.server.oauth.redirect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * RFC 6749 section 4.1.2: parameters are added to the query of the redirect URI, which itself stays as it is, byte for byte. The
 * answer's {@code iss} of RFC 9207 is one of the parameters.
 */
public final class RedirectLocation {
    private RedirectLocation() {}

    /** @param parameters in their order; values are encoded here */
    public static String of(String redirectUri, Map<String, String> parameters) {
        String added = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return redirectUri + separator(redirectUri) + added;
    }

    private static String separator(String uri) {
        if (!uri.contains("?")) {
            return "?";
        }
        return uri.endsWith("?") || uri.endsWith("&") ? "" : "&";
    }

    /** Blanks as %20: in a custom scheme or a fragment router a plus may stay a plus. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
