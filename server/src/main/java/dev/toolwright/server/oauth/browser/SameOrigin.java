package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.site.PublicAddress;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * Fetch Metadata (W3C) and RFC 6454 section 7: a form may only come from our own page. Our pages send no referrer, and browsers then say {@code
 * Origin: null} even to ourselves; that is believed only when {@code Sec-Fetch-Site} says that it was us. A browser too old for both headers still
 * has to bring cookie and ticket.
 */
final class SameOrigin {
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");

    private SameOrigin() {}

    static boolean holds(ServerRequest request, PublicAddress address) {
        Optional<String> site = request.headers().first(SITE);
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        boolean sameSite = site.filter("same-origin"::equals).isPresent();
        boolean originFits = origin.filter(
                        value -> !value.equals(address.origin()) && !(value.equals("null") && sameSite))
                .isEmpty();
        return originFits && (site.isEmpty() || sameSite);
    }
}
