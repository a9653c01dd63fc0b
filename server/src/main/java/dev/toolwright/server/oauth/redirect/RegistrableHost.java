package dev.toolwright.server.oauth.redirect;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * RFC 9700 section 4.1: an https redirect must name a DNS host that somebody owns. Addresses in any spelling ({@code 10.0.0.1},
 * {@code 2130706433}, {@code 0x7f.1}, {@code [::1]}), single labels and trailing dots name nobody.
 */
final class RegistrableHost implements RedirectRule {
    private static final Pattern DNS =
            Pattern.compile("(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    @Override
    public Optional<String> problem(RedirectUri uri) {
        boolean named = DNS.matcher(uri.host()).matches() && uri.host().length() <= 253;
        return RedirectRule.when(uri.scheme().equals("https") && !named, "must name a host by its full domain name");
    }
}
