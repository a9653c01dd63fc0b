package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.token.RegisteredClient;
import dev.stockspark.sandbox.token.TokenConfig;
import java.time.Instant;
import java.util.Optional;

/** The authorization endpoint: shows the sign-in page, or says why not. Nobody is remembered: each time a sign-in. */
record Authorize(TokenConfig config, Issuer issuer, Transactions transactions) {
    Answer answer(Incoming incoming, Settings settings, Instant now) {
        Fields fields = Fields.of(incoming);
        Optional<RegisteredClient> client = config.client(fields.text("client_id"));
        if (client.isEmpty()) {
            return Pages.message(400, "We are sorry", "Client not found.");
        }
        String redirect = fields.text("redirect_uri");
        if (!client.get().allows(redirect)) {
            return Pages.message(400, "We are sorry", "Invalid parameter: redirect_uri");
        }
        AuthorizationRequest request = new AuthorizationRequest(client.get(), redirect, fields);
        return request.refusal(settings)
                .map(refusal -> new Return(issuer).error(request, refusal, settings))
                .orElseGet(() -> page(request, now));
    }

    private Answer page(AuthorizationRequest request, Instant now) {
        return Pages.signIn(
                request.client().id(),
                issuer.path() + Part.SIGN_IN.path(),
                transactions.begin(request, now),
                request.fields().text("login_hint"),
                "");
    }
}
