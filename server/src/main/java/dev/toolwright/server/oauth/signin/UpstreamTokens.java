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

    /** When nothing can be renewed any more, as far as the provider says: our own tokens must not outlive it. */
    public Optional<Instant> end() {
        return refreshToken.isPresent() ? refreshExpires : Optional.of(accessExpires);
    }

    /** Says nothing, so that tokens in a log statement stay secret. */
    @Override
    public String toString() {
        return "UpstreamTokens[hidden]";
    }
}
