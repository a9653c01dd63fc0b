package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.authorize.Evaluator;
import dev.toolwright.server.oauth.client.ClientLookup;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import dev.toolwright.server.oauth.http.Body;
import dev.toolwright.server.oauth.http.Endpoint;
import dev.toolwright.server.oauth.page.PageStyle;
import dev.toolwright.server.oauth.page.Pages;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.signin.PasswordSignIn;
import dev.toolwright.server.oauth.signin.RedirectSignIn;
import dev.toolwright.server.oauth.signin.SignIn;
import dev.toolwright.server.oauth.site.Paths;
import dev.toolwright.server.oauth.vault.TokenVault;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The paths that people's browsers visit. */
public final class BrowserService implements HttpService {
    private static final int LONGEST_BODY = 64 * 1024;

    private final AuthorizeEndpoint authorize;
    private final ConsentEndpoint consent;
    private final SignIn signIn;
    private final Departures departures;
    private final Arrival arrival;
    private final ConnectionsEndpoint connections;
    private final Desk desk;

    public BrowserService(Ground ground, Pages pages, BrowserParts parts) {
        this.desk = new Desk(ground, pages, parts.redirects());
        this.signIn = parts.signIn();
        this.authorize = new AuthorizeEndpoint(
                desk, new Evaluator(parts.clients(), parts.redirects(), ground.site(), ground.scopes()));
        this.departures = new Departures(desk, signIn);
        this.consent = new ConsentEndpoint(desk, authorize, departures);
        ConnectionsPage page = new ConnectionsPage(desk);
        this.arrival = new Arrival(desk, new Opening(ground, new TokenVault(ground)), page);
        this.connections = new ConnectionsEndpoint(desk, departures, page);
    }

    /** What the way through the browser needs besides the ground. */
    public record BrowserParts(ClientLookup clients, RedirectPolicy redirects, SignIn signIn) {}

    @Override
    public void routing(HttpRules rules) {
        rules.any(
                Paths.AUTHORIZE,
                people(Map.of(
                        Method.GET, request -> authorize.answer(request, Body.query(request)),
                        Method.POST, request -> authorize.answer(request, Body.form(request, LONGEST_BODY)))));
        rules.any(Paths.CONSENT, people(Map.of(Method.POST, posted(consent::answer))));
        rules.any(
                Paths.CONNECTIONS,
                people(Map.of(Method.GET, connections::show, Method.POST, posted(connections::answer))));
        switch (signIn) {
            case PasswordSignIn password -> {
                LoginEndpoint login = new LoginEndpoint(desk, password, arrival, new LoginThrottle());
                rules.any(Paths.LOGIN, people(Map.of(Method.POST, posted(login::answer))));
            }
            case RedirectSignIn redirect -> {
                CallbackEndpoint callback = new CallbackEndpoint(desk, redirect, arrival, departures.callback());
                rules.any(
                        Paths.CALLBACK,
                        people(Map.of(Method.GET, request -> callback.answer(request, Body.query(request)))));
            }
        }
    }

    private Function<ServerRequest, Answer> posted(BiFunction<ServerRequest, Form, Answer> endpoint) {
        return request -> endpoint.apply(request, Body.form(request, LONGEST_BODY));
    }

    private Endpoint people(Map<Method, Function<ServerRequest, Answer>> methods) {
        return Endpoint.forPeople(methods, new PageStyle(desk.pages()));
    }
}
