package dev.stockspark.sandbox.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.token.TokenConfig;
import dev.stockspark.sandbox.token.Tokens;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Ends a session: for a browser with an id token as hint (OpenID Connect RP-Initiated Logout 2), for a program with its refresh token. */
record Logout(TokenConfig config, Clients clients, Tokens tokens, Keys keys) {
    Answer answer(Incoming request, Instant now) {
        Fields fields = Fields.of(request);
        if (fields.get("refresh_token").isPresent()) {
            return program(request, fields, now);
        }
        Optional<JWTClaimsSet> hint = fields.get("id_token_hint").flatMap(this::verified);
        if (hint.isEmpty()) {
            return Pages.message(400, "We are sorry", "Missing or invalid parameter: id_token_hint");
        }
        String client = hint.get().getAudience().get(0);
        Optional<String> back = fields.get("post_logout_redirect_uri");
        if (back.isPresent()
                && config.client(client)
                        .filter(known -> known.allows(back.get()))
                        .isEmpty()) {
            return Pages.message(400, "We are sorry", "Invalid parameter: post_logout_redirect_uri");
        }
        tokens.end(String.valueOf(hint.get().getClaim("sid")));
        return back.map(address -> goodbye(address, fields))
                .orElseGet(() -> Pages.message(200, "Signed out", "You are signed out."));
    }

    private Answer program(Incoming request, Fields fields, Instant now) {
        if (clients.authenticated(request, fields).isEmpty()) {
            return OAuthError.of(401, "invalid_client", "Invalid client or Invalid client credentials");
        }
        tokens.end(fields.text("refresh_token"), now);
        return Answer.empty(204);
    }

    private static Answer goodbye(String address, Fields fields) {
        Map<String, String> told = new LinkedHashMap<>();
        fields.get("state").ifPresent(state -> told.put("state", state));
        return Return.redirect(address, told);
    }

    /** Expired is good enough for saying goodbye. */
    private Optional<JWTClaimsSet> verified(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Optional<RSAKey> key =
                    Optional.ofNullable(jwt.getHeader().getKeyID()).flatMap(keys::find);
            return key.isPresent() && jwt.verify(new RSASSAVerifier(key.get()))
                    ? Optional.of(jwt.getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException malformed) {
            return Optional.empty();
        }
    }
}
