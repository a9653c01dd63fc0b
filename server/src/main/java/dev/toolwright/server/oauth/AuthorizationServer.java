package dev.toolwright.server.oauth;

import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.oauth.bearer.BearerGate;
import dev.toolwright.server.oauth.browser.BrowserService;
import dev.toolwright.server.oauth.browser.BrowserService.BrowserParts;
import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.document.AllClients;
import dev.toolwright.server.oauth.document.Documents;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.metadata.MetadataDocuments;
import dev.toolwright.server.oauth.metadata.MetadataService;
import dev.toolwright.server.oauth.page.Pages;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.registration.RegistrationService;
import dev.toolwright.server.oauth.revoke.RevocationService;
import dev.toolwright.server.oauth.signin.SignIn;
import dev.toolwright.server.oauth.token.TokenService;
import io.helidon.webserver.http.HttpRouting;

/** The authorization server: its routes, and the gate for the MCP endpoint. */
public final class AuthorizationServer implements Protection {
    private final Ground ground;
    private final Parts parts;
    private final BearerGate gate;

    /**
     * What differs from one deployment to the next.
     *
     * @param title what people call this server
     * @param signIn how people prove who they are
     * @param redirects where people may be sent
     * @param fetch how documents of clients are fetched
     */
    public record Parts(String title, SignIn signIn, RedirectPolicy redirects, GuardedFetch fetch) {}

    public AuthorizationServer(Ground ground, Parts parts) {
        this.ground = ground;
        this.parts = parts;
        this.gate = new BearerGate(ground);
    }

    @Override
    public void register(HttpRouting.Builder routing) {
        MetadataRules rules = MetadataRules.of(parts.redirects());
        AllClients clients = new AllClients(ground.store().clients(), new Documents(ground, rules, parts.fetch()));
        Pages pages =
                new Pages(parts.title(), ground.site().host(), parts.signIn().organisation(), ground.random());
        MetadataDocuments documents = new MetadataDocuments(ground.site(), ground.scopes(), parts.title());
        routing.register(new MetadataService(documents))
                .register(new RegistrationService(ground, rules))
                .register(new TokenService(ground))
                .register(new RevocationService(ground))
                .register(new BrowserService(
                        ground, pages, new BrowserParts(clients, parts.redirects(), parts.signIn())));
    }

    @Override
    public String organisation() {
        return parts.signIn().organisation();
    }

    @Override
    public BearerGate gate() {
        return gate;
    }
}
