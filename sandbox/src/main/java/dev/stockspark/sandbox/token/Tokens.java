package dev.stockspark.sandbox.token;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens given out and still good. A refresh token stays good when it is used, as in a Keycloak realm without rotation. */
public final class Tokens {
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    enum Kind {
        ACCESS,
        REFRESH
    }

    private record Grant(String user, Kind kind, Instant until) {}

    String issue(String user, Kind kind, Duration life, Instant now) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        grants.put(token, new Grant(user, kind, now.plus(life)));
        return token;
    }

    /** Whose access token this is; empty for one that is unknown, expired or revoked. */
    public Optional<String> user(String accessToken, Instant now) {
        return user(accessToken, Kind.ACCESS, now);
    }

    Optional<String> user(String token, Kind kind, Instant now) {
        return Optional.ofNullable(grants.get(token))
                .filter(grant -> grant.kind() == kind && now.isBefore(grant.until()))
                .map(Grant::user);
    }

    /** Ends the access tokens of everybody, as time would; refresh tokens stay good. */
    public void expire() {
        grants.values().removeIf(grant -> grant.kind() == Kind.ACCESS);
    }

    /** Ends every token of a user, or of everybody. */
    public void revoke(Optional<String> user) {
        grants.values().removeIf(grant -> user.isEmpty() || user.get().equals(grant.user()));
    }
}
