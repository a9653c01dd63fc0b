package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.grant.PendingSignIns.Beginning;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Problem;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.secret.Secret;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code POST /consent}: takes the decision. The order of checks: our page, our ticket, its browser, its time. An answer counts once, whichever it
 * is.
 */
record ConsentEndpoint(Desk desk, AuthorizeEndpoint page, Departures departures) {

    Answer answer(ServerRequest request, Form form) {
        Language language = PageStyle.language(request);
        Optional<Ticket> ticket = SameOrigin.holds(request, desk.ground().site())
                ? form.one("ticket").flatMap(desk.tickets()::read)
                : Optional.empty();
        return ticket.filter(found ->
                        desk.seen().isPresent(request, found.transaction().hash(), found.cookie()))
                .map(found -> desk.ground().now().isBefore(found.expires())
                        ? decide(request, form, found)
                        : desk.pages().problem(Problem.PAGE_EXPIRED, language))
                .orElseGet(() -> desk.pages().problem(Problem.FORM_FOREIGN, language));
    }

    private Answer decide(ServerRequest request, Form form, Ticket ticket) {
        return switch (form.one("decision").orElse("")) {
            case "approve" -> approve(request, form, ticket);
            case "deny" -> deny(request, ticket);
            default -> desk.pages().problem(Problem.REQUEST_MALFORMED, PageStyle.language(request));
        };
    }

    private Answer approve(ServerRequest request, Form form, Ticket ticket) {
        ScopeSet granted = granted(ticket.request().scopes(), form.all("scope"));
        if (granted.without(ScopeSet.OFFLINE).isEmpty()) {
            return page.show(request, ticket.request(), PageStyle.language(request), Map.of("nothingTicked", true));
        }
        return departures.depart(
                request, ticket.transaction(), Optional.of(ticket.request().withScopes(granted)));
    }

    /** Of what was asked for, what was ticked; a box that was never there grants nothing. Whether a client may stay offline is no box. */
    private static ScopeSet granted(ScopeSet asked, List<String> ticked) {
        return new ScopeSet(asked.values().stream()
                .filter(scope -> ticked.contains(scope) || scope.equals(ScopeSet.OFFLINE))
                .toList());
    }

    private Answer deny(ServerRequest request, Ticket ticket) {
        AuthorizationRequest denied = ticket.request();
        Language language = PageStyle.language(request);
        return remember(ticket) == Beginning.REPEATED
                ? desk.pages().problem(Problem.ALREADY_ANSWERED, language)
                : desk.client().denied(denied, language);
    }

    /** So that the back button cannot turn a no into a yes. */
    private Beginning remember(Ticket ticket) {
        Secret nobody = desk.ground().secret();
        return desk.ground()
                .store()
                .signIns()
                .begin(
                        new PendingSignIn(
                                ticket.transaction().hash(), nobody.hash(), Optional.empty(), "", ticket.expires()),
                        desk.ground().now());
    }
}
