package dev.toolwright.server.oauth.redirect;

import java.util.List;
import java.util.Optional;

/**
 * RFC 9700 section 4.1.3: compared as strings. RFC 8252 section 7.3 makes the one exception, the port of a loopback address: a program
 * takes whichever is free. Scheme, host literal, path and query must be equal even there.
 */
public final class RedirectMatch {
    private RedirectMatch() {}

    public static boolean matchesAny(List<String> registered, String requested) {
        return registered.stream().anyMatch(each -> matches(each, requested));
    }

    private static boolean matches(String registered, String requested) {
        return registered.equals(requested) || matchesButForPort(registered, requested);
    }

    private static boolean matchesButForPort(String registered, String requested) {
        Optional<RedirectUri> one = RedirectUri.parse(registered).filter(RedirectUri::isLoopback);
        Optional<RedirectUri> other = RedirectUri.parse(requested).filter(RedirectUri::isLoopback);
        return one.isPresent() && other.isPresent() && equalButForPort(one.get(), other.get());
    }

    private static boolean equalButForPort(RedirectUri one, RedirectUri other) {
        return withoutPort(one).equals(withoutPort(other));
    }

    private static String withoutPort(RedirectUri uri) {
        int afterAuthority = uri.text().indexOf(uri.uri().getRawAuthority())
                + uri.uri().getRawAuthority().length();
        boolean user = uri.uri().getRawUserInfo() != null;
        return (user ? uri.uri().getRawUserInfo() + "@" : "")
                + uri.host()
                + uri.text().substring(afterAuthority);
    }
}
