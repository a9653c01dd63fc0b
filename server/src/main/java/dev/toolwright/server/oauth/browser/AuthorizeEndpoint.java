package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.authorize.Evaluation;
import dev.toolwright.server.oauth.authorize.Evaluator;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.Secret;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;

/** {@code /authorize}: evaluates the request and shows the consent page, every time and to everybody. It stores nothing. */
record AuthorizeEndpoint(Desk desk, Evaluator evaluator) {
    private static final Logger LOG = System.getLogger(AuthorizeEndpoint.class.getName());

    Answer answer(ServerRequest request, Form form) {
        Language language = Language.of(
                form.one("ui_locales").orElse(""),
                request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""));
        return switch (evaluator.evaluate(form)) {
            case Evaluation.Ask ask -> ask(request, ask.request(), language);
            case Evaluation.SendBack back -> sendBack(back, language);
            case Evaluation.Show show -> show(show, language);
        };
    }

    private Answer ask(ServerRequest request, AuthorizationRequest asked, Language language) {
        return show(request, asked, language, Map.of());
    }

    /** The page for a request that has passed, with a new ticket and a new cookie. */
    Answer show(ServerRequest request, AuthorizationRequest asked, Language language, Map<String, Object> extra) {
        Secret cookie = desk.ground().secret();
        Ticket ticket = new Ticket(
                desk.ground().secret(),
                cookie.hash(),
                desk.ground().now().plus(desk.ground().lifetimes().signIn()),
                asked);
        Map<String, Object> model =
                new HashMap<>(ConsentModel.of(asked, desk.ground().scopes(), language));
        model.put("ticket", desk.tickets().write(ticket));
        model.putAll(extra);
        Answer page = desk.pages().page("consent", 200, language, model);
        return desk.seen().set(page, request, ticket.transaction().hash(), cookie);
    }

    private Answer sendBack(Evaluation.SendBack back, Language language) {
        LOG.log(
                Level.INFO,
                "authorization refused: {0}: {1}",
                back.refusal().code().wire(),
                back.refusal().detail());
        return desk.client().refused(back.redirectUri(), back.state(), back.refusal(), language);
    }

    private Answer show(Evaluation.Show show, Language language) {
        LOG.log(Level.INFO, "authorization not shown: {0}: {1}", show.distrust(), show.detail());
        return desk.pages().problem(problem(show.distrust()), language);
    }

    private static Problem problem(Evaluation.Distrust distrust) {
        return switch (distrust) {
            case CLIENT_MISSING -> Problem.CLIENT_MISSING;
            case CLIENT_UNKNOWN -> Problem.CLIENT_UNKNOWN;
            case CLIENT_UNACCEPTABLE -> Problem.CLIENT_UNACCEPTABLE;
            case CLIENT_UNREACHABLE -> Problem.CLIENT_UNREACHABLE;
            case REDIRECT_MISSING -> Problem.REDIRECT_MISSING;
            case REDIRECT_FOREIGN -> Problem.REDIRECT_FOREIGN;
        };
    }
}
