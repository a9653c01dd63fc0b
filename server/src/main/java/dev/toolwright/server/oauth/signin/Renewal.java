package dev.toolwright.server.oauth.signin;

/** What came of asking the provider for newer tokens. */
public sealed interface Renewal {

    /** To be kept before they are used: the provider may have forgotten the old ones. */
    record Renewed(UpstreamTokens tokens) implements Renewal {}

    /** The sign-in is over at the provider: logged out, expired, account disabled. Only a new one helps. */
    record Ended(String detail) implements Renewal {}

    /** Nobody could be asked; the sign-in may be as good as ever. */
    record Unavailable(String detail) implements Renewal {}
}
