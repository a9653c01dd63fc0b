package dev.toolwright.server.oauth.provider;

import dev.toolwright.server.oauth.signin.UpstreamTokens;

/** What came of asking the provider's token endpoint. */
sealed interface Tokens {

    record Issued(UpstreamTokens tokens) implements Tokens {}

    /** RFC 6749 section 5.2, {@code invalid_grant}: what was shown is not good: a wrong password, a spent code, a sign-in that is over. */
    record Refused(String detail) implements Tokens {}

    /** Nobody could be asked, or the provider does not take this server for a client; the person has done nothing wrong. */
    record Unavailable(String detail) implements Tokens {}
}
