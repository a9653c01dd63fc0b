package dev.stockspark.sandbox.token;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens given out and still good. A refresh token that was rotated away and comes back ends its session, access tokens included
 * (RFC 9700 4.14.2).
 */
public final class Tokens {
    private final Map<String, Held> access = new ConcurrentHashMap<>();
    private final Map<String, Held> refresh = new ConcurrentHashMap<>();
    private final Map<String, Session> spent = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private record Held(Session session, Instant until) {}

    /** 256 random bits as text. */
    public String random() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public void keepAccess(String token, Session session, Instant until) {
        access.put(token, new Held(session, until));
    }

    public String newRefresh(Session session, Instant until) {
        String token = random();
        refresh.put(token, new Held(session, until));
        return token;
    }

    /** Whose access token this is; empty for one that is unknown, expired or revoked. */
    public Optional<String> user(String accessToken, Instant now) {
        return session(accessToken, now).map(Session::user);
    }

    public Optional<Session> session(String accessToken, Instant now) {
        return good(access, accessToken, now);
    }

    /** The session of a refresh token. With {@code rotate} the token is good this one time. */
    public Optional<Session> redeem(String refreshToken, boolean rotate, Instant now) {
        Optional.ofNullable(spent.get(refreshToken)).ifPresent(session -> end(session.id()));
        if (!rotate) {
            return good(refresh, refreshToken, now);
        }
        Optional<Session> session = Optional.ofNullable(refresh.remove(refreshToken))
                .filter(held -> now.isBefore(held.until()))
                .map(Held::session);
        session.ifPresent(owner -> spent.put(refreshToken, owner));
        return session;
    }

    /** Ends a token: an access token alone, a refresh token with its whole session (RFC 7009 2.1). */
    public void end(String token, Instant now) {
        access.remove(token);
        good(refresh, token, now).ifPresent(session -> end(session.id()));
    }

    /** Ends a session with all its tokens. */
    public void end(String sessionId) {
        access.values().removeIf(held -> held.session().id().equals(sessionId));
        refresh.values().removeIf(held -> held.session().id().equals(sessionId));
    }

    /** Ends the access tokens of everybody, as time would; refresh tokens stay good. */
    public void expire() {
        access.clear();
    }

    /** Ends every token of a user, or of everybody. */
    public void revoke(Optional<String> user) {
        access.values().removeIf(held -> concerns(user, held));
        refresh.values().removeIf(held -> concerns(user, held));
    }

    private static boolean concerns(Optional<String> user, Held held) {
        return user.isEmpty() || user.get().equals(held.session().user());
    }

    private static Optional<Session> good(Map<String, Held> tokens, String token, Instant now) {
        return Optional.ofNullable(tokens.get(token))
                .filter(held -> now.isBefore(held.until()))
                .map(Held::session);
    }
}
