package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.signin.SignInResult;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What happens once a sign-in has ended at the provider. */
record Arrival(Desk desk, Opening opening) {
    private static final Logger LOG = System.getLogger(Arrival.class.getName());

    Answer of(SignInResult result, AuthorizationRequest request, Language language) {
        return switch (result) {
            case SignInResult.SignedIn person -> desk.client().code(request, opening.open(request, person), language);
            case SignInResult.Declined declined -> declined(declined.detail(), request, language);
            case SignInResult.Untrusted untrusted -> problem(Problem.SIGN_IN_UNTRUSTED, untrusted.detail(), language);
            case SignInResult.Unavailable down -> problem(Problem.SIGN_IN_UNAVAILABLE, down.detail(), language);
        };
    }

    private Answer declined(String detail, AuthorizationRequest request, Language language) {
        LOG.log(Level.INFO, "a sign-in was declined: {0}", detail);
        return desk.client().denied(request, language);
    }

    private Answer problem(Problem problem, String detail, Language language) {
        LOG.log(Level.WARNING, "a sign-in failed: {0}: {1}", problem, detail);
        return desk.pages().problem(problem, language);
    }
}
