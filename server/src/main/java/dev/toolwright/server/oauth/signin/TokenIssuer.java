package dev.toolwright.server.oauth.signin;

/** What the provider does, without the person, with tokens that it has issued. Safe for many threads; the first two methods may take seconds. */
public interface TokenIssuer {

    /** RFC 6749 section 6. Without a refresh token the sign-in has {@link Renewal.Ended}. */
    Renewal renew(UpstreamTokens tokens);

    /**
     * Ends the sign-in at the provider (RFC 7009).
     *
     * @return false when the provider could not be asked and asking again may help
     */
    boolean end(UpstreamTokens tokens);

    /** Whether ending one sign-in ends the other as well, because the provider keeps one session for both. */
    boolean isSameSession(UpstreamTokens one, UpstreamTokens other);
}
