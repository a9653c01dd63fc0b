package dev.toolwright.server.oauth.bearer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 6750 section 2.1: the token comes in the Authorization header and nowhere else, one, in the alphabet of b64token. */
sealed interface PresentedToken {
    /** There is one; whether it is good is another question. */
    record Token(String value) implements PresentedToken {}

    /** No bearer credentials; section 3.1 says that another scheme counts as none. */
    record None() implements PresentedToken {}

    /** Bearer credentials that cannot be read as one token. */
    record Malformed() implements PresentedToken {}

    /** Ours have 43 characters; those of a provider say a lot about a person. */
    Pattern BEARER = Pattern.compile("(?i)bearer(?: +([A-Za-z0-9._~+/-]{1,8192}=*))? *");

    /** @param headers every value of every Authorization header */
    static PresentedToken of(List<String> headers) {
        if (headers.isEmpty()) {
            return new None();
        }
        if (headers.size() > 1) {
            return new Malformed();
        }
        return of(headers.get(0).strip());
    }

    private static PresentedToken of(String header) {
        if (!header.split(" ", 2)[0].equalsIgnoreCase("bearer")) {
            return new None();
        }
        Matcher bearer = BEARER.matcher(header);
        Optional<String> token = bearer.matches() ? Optional.ofNullable(bearer.group(1)) : Optional.empty();
        return token.<PresentedToken>map(Token::new).orElseGet(Malformed::new);
    }
}
