package dev.toolwright.server.oauth.redirect;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.form.FormReader;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * RFC 9207 section 2.4 and RFC 6749 section 4.1.2: the answer's own parameters must occur once, so a redirect URI must not bring
 * them along.
 */
final class NoReservedParameters implements RedirectRule {
    private static final Set<String> RESERVED =
            Set.of("code", "state", "iss", "error", "error_description", "response");

    @Override
    public Optional<String> problem(RedirectUri uri) {
        Optional<Form> query = FormReader.read(uri.query());
        boolean clean =
                query.isPresent() && Collections.disjoint(query.get().values().keySet(), RESERVED) && !bare(uri);
        return RedirectRule.when(!clean, "must not have a query parameter that the answer uses");
    }

    /** A name without a value is no value for us, but it is a parameter for the client. */
    private static boolean bare(RedirectUri uri) {
        for (String pair : uri.query().split("&")) {
            if (RESERVED.contains(pair.split("=", 2)[0])) {
                return true;
            }
        }
        return false;
    }
}
