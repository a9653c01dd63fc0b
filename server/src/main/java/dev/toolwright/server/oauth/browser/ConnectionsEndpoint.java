package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.Connections;
import dev.toolwright.server.oauth.grant.Connections.Cut;
import dev.toolwright.server.oauth.grant.Connections.Which;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.secret.Seal;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/**
 * {@code /connections}: a person signs in, sees what is connected, and cuts it. The order of checks for a form: our page, our visit, its browser, its
 * time; only then what to cut, which must be the person's own.
 */
record ConnectionsEndpoint(Desk desk, Departures departures, ConnectionsPage page) {
    private static final String REASON = "cut by the person";

    Answer show(ServerRequest request) {
        return page.start(PageStyle.language(request));
    }

    Answer answer(ServerRequest request, Form form) {
        Language language = PageStyle.language(request);
        if (!SameOrigin.holds(request, desk.ground().site())) {
            return desk.pages().problem(Problem.FORM_FOREIGN, language);
        }
        return form.one("visit").isPresent()
                ? departures.depart(request, desk.ground().secret(), Optional.empty())
                : visited(request, form, language);
    }

    private Answer visited(ServerRequest request, Form form, Language language) {
        Seal seal = desk.ground().seal(Seal.Purpose.CONSENT);
        return form.one("ticket")
                .flatMap(ticket -> Visit.open(ticket, seal))
                .filter(visit ->
                        desk.visiting().isPresent(request, visit.transaction().hash(), visit.cookie()))
                .map(visit -> desk.ground().now().isBefore(visit.expires())
                        ? cut(visit, form, language)
                        : page.start(language))
                .orElseGet(() -> desk.pages().problem(Problem.FORM_FOREIGN, language));
    }

    private Answer cut(Visit visit, Form form, Language language) {
        Connections connections = desk.ground().store().connections();
        Optional<Cut> cut = form.one("all").isPresent()
                ? Optional.of(new Cut(Which.PERSON, visit.person().id(), REASON))
                : form.one("cut").filter(id -> isOwn(visit, id)).map(id -> Cut.grant(id, REASON));
        cut.ifPresent(each -> connections.cut(each, desk.ground().now()));
        return page.list(visit, language, cut.isPresent());
    }

    private boolean isOwn(Visit visit, String id) {
        return desk
                .ground()
                .store()
                .connections()
                .of(visit.person(), desk.ground().now())
                .stream()
                .anyMatch(connection -> connection.grant().id().equals(id));
    }
}
