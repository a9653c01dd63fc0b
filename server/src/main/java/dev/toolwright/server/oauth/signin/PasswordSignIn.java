package dev.toolwright.server.oauth.signin;

/**
 * The person types the password into a page of this server; only for a provider that offers nothing else. Wrong user, wrong password and
 * a locked account must be the same {@link SignInResult.Declined}, after the same time.
 */
public non-sealed interface PasswordSignIn extends SignIn {

    /** @param password to be handed to the provider and to nothing else: not kept, not logged */
    SignInResult check(String username, String password, Stay stay);
}
