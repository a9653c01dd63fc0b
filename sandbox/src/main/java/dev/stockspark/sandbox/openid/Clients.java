package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import dev.stockspark.sandbox.token.RegisteredClient;
import dev.stockspark.sandbox.token.TokenConfig;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Which client a request comes from: {@code none}, {@code client_secret_basic} or {@code client_secret_post} (RFC 6749 2.3). */
record Clients(TokenConfig config) {
    private record Claim(String id, Optional<String> secret) {}

    /** Empty for an unknown client and for one that does not prove itself. */
    Optional<RegisteredClient> authenticated(Incoming request, Fields fields) {
        Claim claim = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .map(value -> basic(value.substring(6).strip()))
                .orElseGet(() -> new Claim(fields.text("client_id"), fields.get("client_secret")));
        return config.client(claim.id())
                .filter(client -> client.secret().isEmpty() || client.secret().equals(claim.secret()));
    }

    private static Claim basic(String credentials) {
        try {
            String pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0
                    ? new Claim("", Optional.empty())
                    : new Claim(
                            QueryString.segment(pair.substring(0, colon)),
                            Optional.of(QueryString.segment(pair.substring(colon + 1))));
        } catch (IllegalArgumentException malformed) {
            return new Claim("", Optional.empty());
        }
    }
}
