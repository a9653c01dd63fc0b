package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.token.Session;
import dev.stockspark.sandbox.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Authorization codes: good once, for a minute. One that comes twice ends its session (RFC 6749 4.1.2). */
final class Codes {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final Map<String, Code> open = new ConcurrentHashMap<>();
    private final Map<String, String> spent = new ConcurrentHashMap<>();
    private final Tokens tokens;

    /** What a code stands for. */
    record Code(Session session, AuthorizationRequest request, Instant until) {
        private boolean fits(String client, Fields form, Instant now) {
            return now.isBefore(until)
                    && session.client().equals(client)
                    && request.redirect().equals(form.text("redirect_uri"))
                    && request.fields().text("code_challenge").equals(challenge(form.text("code_verifier")));
        }

        /** RFC 7636 4.6. */
        private static String challenge(String verifier) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Minting.sha256(verifier));
        }
    }

    Codes(Tokens tokens) {
        this.tokens = tokens;
    }

    String issue(Session session, AuthorizationRequest request, Instant now) {
        String code = tokens.random();
        open.put(code, new Code(session, request, now.plus(LIFE)));
        return code;
    }

    /** What the code of a token request stands for; empty where it is unknown, old, used, or another's. */
    Optional<Code> redeem(String client, Fields form, Instant now) {
        String text = form.text("code");
        Optional.ofNullable(spent.get(text)).ifPresent(tokens::end);
        Optional<Code> code = Optional.ofNullable(open.remove(text));
        code.ifPresent(found -> spent.put(text, found.session().id()));
        return code.filter(found -> found.fits(client, form, now));
    }
}
