package dev.toolwright.server.oauth.signin;

import dev.toolwright.server.identity.Person;

/** How an attempt to sign in ended. */
public sealed interface SignInResult {

    /**
     * @param person stable for this account: the same at every sign-in
     * @param name what the account is called, for pages that the person sees
     */
    record SignedIn(Person person, String name, UpstreamTokens tokens) implements SignInResult {}

    /** The person or the provider said no: a wrong password, a refusal at the provider. */
    record Declined(String detail) implements SignInResult {}

    /** What came back cannot be trusted: another issuer, a bad signature, a foreign nonce. Nobody is told more. */
    record Untrusted(String detail) implements SignInResult {}

    /** The provider does not answer; trying again may help. */
    record Unavailable(String detail) implements SignInResult {}
}
