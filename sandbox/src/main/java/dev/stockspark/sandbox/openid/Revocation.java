package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.token.Tokens;
import java.time.Instant;

/** RFC 7009. A token that is unknown or over already is revoked as well as any. */
record Revocation(Clients clients, Tokens tokens) {
    Answer answer(Incoming request, Instant now) {
        Fields form = Fields.of(request);
        if (clients.authenticated(request, form).isEmpty()) {
            return OAuthError.of(401, "invalid_client", "Invalid client or Invalid client credentials");
        }
        if (form.get("token").isEmpty()) {
            return OAuthError.of(400, "invalid_request", "Token not provided");
        }
        tokens.end(form.text("token"), now);
        return Answer.empty(200);
    }
}
