package dev.toolwright.server.oauth.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider issued for one person, to call the APIs with; never handed on to a client, a log or a result.
 *
 * @param accessToken for the APIs
 * @param accessExpires when it has to be renewed
 * @param refreshToken absent when the provider gives none; then the sign-in ends with the access token
 * @param refreshExpires absent when the provider does not say
 * @param idToken kept for the provider's logout, where it wants a hint
 */
public record UpstreamTokens(
        String accessToken,
        Instant accessExpires,
        Optional<String> refreshToken,
        Optional<Instant> refreshExpires,
        Optional<String> idToken) {

    /**
     * When everything ends that hangs on these tokens: with the access token, if it cannot be renewed. A refresh token's own expiry is no such
     * end, because providers move it at every use.
     */
    public Optional<Instant> end() {
        return refreshToken.isPresent() ? Optional.empty() : Optional.of(accessExpires);
    }

    /** Says nothing, so that tokens in a log statement stay secret. */
    @Override
    public String toString() {
        return "UpstreamTokens[hidden]";
    }
}
