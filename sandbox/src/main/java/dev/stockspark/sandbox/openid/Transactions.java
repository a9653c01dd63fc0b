package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sign-ins that a person has begun. */
final class Transactions {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Tokens tokens;

    private record Begun(AuthorizationRequest request, Instant until) {}

    Transactions(Tokens tokens) {
        this.tokens = tokens;
    }

    String begin(AuthorizationRequest request, Instant now) {
        begun.values().removeIf(each -> now.isAfter(each.until()));
        String id = tokens.random();
        begun.put(id, new Begun(request, now.plus(LIFE)));
        return id;
    }

    Optional<AuthorizationRequest> find(String id, Instant now) {
        return Optional.ofNullable(begun.get(id))
                .filter(each -> now.isBefore(each.until()))
                .map(Begun::request);
    }

    void end(String id) {
        begun.remove(id);
    }
}
