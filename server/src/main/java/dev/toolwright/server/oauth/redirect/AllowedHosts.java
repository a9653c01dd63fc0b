package dev.toolwright.server.oauth.redirect;

import java.util.Optional;
import java.util.Set;

/**
 * An operator's choice, RFC 7591 section 5: which https hosts may be sent people at all. Without a list every host may, and the
 * consent page names it.
 *
 * @param hosts exact host names, lower case; empty for every host
 */
record AllowedHosts(Set<String> hosts) implements RedirectRule {
    @Override
    public Optional<String> problem(RedirectUri uri) {
        boolean foreign = uri.scheme().equals("https") && !hosts.isEmpty() && !hosts.contains(uri.host());
        return RedirectRule.when(foreign, "names a host that the operator of this server does not allow");
    }
}
