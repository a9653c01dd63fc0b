package dev.stockspark.sandbox.token;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program that may ask for tokens.
 *
 * @param secret empty for a public client
 * @param redirects addresses that a browser may be sent to, compared whole; loopback is allowed anyway
 */
public record RegisteredClient(String id, Optional<String> secret, List<String> redirects) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    public RegisteredClient {
        redirects = List.copyOf(redirects);
    }

    RegisteredClient withRedirect(String address) {
        List<String> more = new ArrayList<>(redirects);
        more.add(address);
        return new RegisteredClient(id, secret, more);
    }

    /** Loopback at any port and path (RFC 8252 7.3), everything else character by character (RFC 9700 2.1). */
    public boolean allows(String redirect) {
        return redirects.contains(redirect) || loopback(redirect);
    }

    private static boolean loopback(String redirect) {
        try {
            URI uri = new URI(redirect);
            return "http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && LOOPBACK.contains(uri.getHost())
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
