package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.SignInResult;
import dev.toolwright.server.oauth.signin.Stay;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * {@code POST /login}: takes name and password, for a provider that offers only that. OAuth 2.1 has dropped the password grant; this is the one
 * exception, on our own page and never on the client's.
 */
record LoginEndpoint(Desk desk, PasswordSignIn signIn, Arrival arrival, LoginThrottle throttle) {
    private static final int LONGEST = 256;

    Answer answer(ServerRequest request, Form form) {
        Language language = PageStyle.language(request);
        Optional<Secret> transaction = SameOrigin.holds(request, desk.ground().site())
                ? form.one("transaction").map(Secret::new)
                : Optional.empty();
        if (transaction.isEmpty()) {
            return desk.pages().problem(Problem.FORM_FOREIGN, language);
        }
        Optional<PendingSignIn> pending = desk.ground()
                .store()
                .signIns()
                .find(transaction.get().hash(), desk.ground().now());
        if (pending.isEmpty()) {
            return desk.pages().problem(Problem.SIGN_IN_LOST, language);
        }
        return desk.agreed()
                        .isPresent(request, pending.get().id(), pending.get().binding())
                ? check(request, form, transaction.get(), pending.get())
                : desk.pages().problem(Problem.FORM_FOREIGN, language);
    }

    private Answer check(ServerRequest request, Form form, Secret transaction, PendingSignIn pending) {
        Ground ground = desk.ground();
        Language language = PageStyle.language(request);
        Optional<AuthorizationRequest> approved = Approved.open(ground, pending).request();
        LoginPage page = new LoginPage(desk);
        String username = form.one("username").orElse("");
        if (!throttle.admits(username, ClientNetwork.of(request), ground.now())) {
            return page.again(transaction, approved, language, LoginPage.Trouble.SLOW);
        }
        return switch (checked(username, form.one("password").orElse(""), Approved.stay(approved))) {
            case SignInResult.SignedIn person -> signedIn(person, approved, pending, request);
            case SignInResult.Declined declined -> page.again(transaction, approved, language, LoginPage.Trouble.WRONG);
            case SignInResult.Unavailable down -> page.again(transaction, approved, language, LoginPage.Trouble.DOWN);
            case SignInResult.Untrusted untrusted -> arrival.of(untrusted, approved, request);
        };
    }

    private SignInResult checked(String username, String password, Stay stay) {
        boolean plausible = !username.isEmpty()
                && !password.isEmpty()
                && username.length() <= LONGEST
                && password.length() <= LONGEST;
        return plausible ? signIn.check(username, password, stay) : new SignInResult.Declined("no name or no password");
    }

    private Answer signedIn(
            SignInResult.SignedIn person,
            Optional<AuthorizationRequest> approved,
            PendingSignIn pending,
            ServerRequest request) {
        boolean first =
                desk.ground().store().signIns().take(pending.id(), desk.ground().now());
        return first
                ? desk.agreed().remove(arrival.of(person, approved, request), pending.id())
                : desk.pages().problem(Problem.SIGN_IN_LOST, PageStyle.language(request));
    }
}
