package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.signin.SignInResult;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** What happens once a sign-in has ended at the provider: the browser goes back to the client, or sees the person's connections. */
record Arrival(Desk desk, Opening opening, ConnectionsPage connections) {
    private static final Logger LOG = System.getLogger(Arrival.class.getName());

    /** @param approved absent when the person wants to see their connections */
    Answer of(SignInResult result, Optional<AuthorizationRequest> approved, ServerRequest request) {
        Language language = PageStyle.language(request);
        return switch (result) {
            case SignInResult.SignedIn person -> signedIn(person, approved, request);
            case SignInResult.Declined declined -> declined(declined.detail(), approved, language);
            case SignInResult.Untrusted untrusted -> problem(Problem.SIGN_IN_UNTRUSTED, untrusted.detail(), language);
            case SignInResult.Unavailable down -> problem(Problem.SIGN_IN_UNAVAILABLE, down.detail(), language);
        };
    }

    private Answer signedIn(
            SignInResult.SignedIn person, Optional<AuthorizationRequest> approved, ServerRequest request) {
        return approved.map(
                        asked -> desk.client().code(asked, code(asked, person, request), PageStyle.language(request)))
                .orElseGet(() -> connections.enter(request, person.person(), person.name()));
    }

    private Secret code(AuthorizationRequest asked, SignInResult.SignedIn person, ServerRequest request) {
        return opening.open(
                asked,
                person,
                request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
    }

    private Answer declined(String detail, Optional<AuthorizationRequest> approved, Language language) {
        LOG.log(Level.INFO, "a sign-in was declined: {0}", detail);
        return approved.map(asked -> desk.client().denied(asked, language))
                .orElseGet(() -> connections.start(language));
    }

    private Answer problem(Problem problem, String detail, Language language) {
        LOG.log(Level.WARNING, "a sign-in failed: {0}: {1}", problem, detail);
        return desk.pages().problem(problem, language);
    }
}
