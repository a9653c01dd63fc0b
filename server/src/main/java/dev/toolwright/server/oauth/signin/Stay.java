package dev.toolwright.server.oauth.signin;

/** What somebody signs in for. */
public enum Stay {
    /** To connect an app: the tokens are used without the person, for weeks. */
    LASTING,
    /** To see a page of ours: who it is, is all that is wanted. */
    VISIT
}
