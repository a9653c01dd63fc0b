package dev.toolwright.server.oauth.signin;

import java.net.URI;
import java.util.Map;

/**
 * The person is sent to an OpenID provider and comes back (code flow, OpenID Connect Core section 3.1). The caller keeps the state
 * parameter and its single use; the implementation keeps nothing between the two calls: what it needs again goes into the memo.
 */
public non-sealed interface RedirectSignIn extends SignIn {

    /**
     * Where to send the person.
     *
     * @param state to be given to the provider as it is
     * @param callback the redirect URI, the same at every call
     */
    Departure depart(String state, URI callback, Stay stay);

    /**
     * What came back.
     *
     * @param parameters of the callback's query, each once, without {@code state}, which has been checked
     * @param memo from {@link Departure.To}
     */
    SignInResult arrive(Map<String, String> parameters, String memo, URI callback);

    /** The first half. */
    sealed interface Departure {
        /**
         * @param location the provider's authorization endpoint with everything it takes
         * @param memo what {@link #arrive} must know again, such as nonce and verifier; it is kept encrypted
         */
        record To(URI location, String memo) implements Departure {}

        /** @param detail for the log */
        record Unavailable(String detail) implements Departure {}
    }
}
