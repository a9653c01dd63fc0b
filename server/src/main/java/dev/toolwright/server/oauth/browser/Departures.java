package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.SignIn;
import dev.toolwright.server.oauth.site.Paths;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From agreeing to signing in. The cookie set here ties the rest of the way to the browser that agreed: without it, somebody could agree
 * himself and let another person sign in (consent binding).
 */
record Departures(Desk desk, SignIn signIn) {
    private static final Logger LOG = System.getLogger(Departures.class.getName());

    /** @param approved absent when the person wants to see their connections */
    Answer depart(ServerRequest request, Secret transaction, Optional<AuthorizationRequest> approved) {
        return switch (signIn) {
            case RedirectSignIn redirect -> toProvider(request, transaction, approved, redirect);
            case PasswordSignIn password ->
                begin(request, transaction, Optional.empty(), new Approved(approved, ""), () -> new LoginPage(desk)
                        .show(transaction, approved, PageStyle.language(request)));
        };
    }

    URI callback() {
        return URI.create(desk.ground().site().at(Paths.CALLBACK));
    }

    private Answer toProvider(
            ServerRequest request,
            Secret transaction,
            Optional<AuthorizationRequest> approved,
            RedirectSignIn provider) {
        Secret state = desk.ground().secret();
        return switch (provider.depart(state.value(), callback(), Approved.stay(approved))) {
            case RedirectSignIn.Departure.To to ->
                begin(
                        request,
                        transaction,
                        Optional.of(state),
                        new Approved(approved, to.memo()),
                        () -> Answer.seeOther(to.location().toString()).with("Referrer-Policy", "no-referrer"));
            case RedirectSignIn.Departure.Unavailable down -> unavailable(down.detail(), request);
        };
    }

    private Answer begin(
            ServerRequest request,
            Secret transaction,
            Optional<Secret> state,
            Approved approved,
            Supplier<Answer> onward) {
        Ground ground = desk.ground();
        Secret cookie = ground.secret();
        PendingSignIn pending = new PendingSignIn(
                transaction.hash(),
                cookie.hash(),
                state.map(Secret::hash),
                approved.seal(ground, transaction.hash()),
                ground.now().plus(ground.lifetimes().signIn()));
        Language language = PageStyle.language(request);
        return switch (ground.store().signIns().begin(pending, ground.now())) {
            case BEGUN -> desk.agreed().set(onward.get(), request, transaction.hash(), cookie);
            case REPEATED -> desk.pages().problem(Problem.ALREADY_ANSWERED, language);
            case FULL -> desk.pages().problem(Problem.TOO_MANY, language).with("Retry-After", "60");
        };
    }

    private Answer unavailable(String detail, ServerRequest request) {
        LOG.log(Level.WARNING, "nobody can sign in: {0}", detail);
        return desk.pages().problem(Problem.SIGN_IN_UNAVAILABLE, PageStyle.language(request));
    }
}
