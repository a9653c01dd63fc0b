package dev.toolwright.server.oauth.signin;

/** How a person proves who they are; one for the life of the server, safe for many threads. */
public sealed interface SignIn permits RedirectSignIn, PasswordSignIn {
    /** Whose accounts these are, as people know it. */
    String organisation();
}
