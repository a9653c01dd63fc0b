package dev.toolwright.server.oauth.authorize;

import dev.toolwright.server.oauth.authorize.Evaluation.Distrust;
import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.ClientLookup;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.form.Form;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.redirect.RedirectMatch;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.site.PublicAddress;
import java.util.Optional;

/**
 * RFC 6749 section 4.1.2.1: first who asks, then where the answer would go, and only when both are sure everything else. Until then nothing
 * is redirected. An acceptable redirect URI is checked against the policy again: what was registered under an older one may not be.
 */
public record Evaluator(ClientLookup clients, RedirectPolicy redirects, PublicAddress site, ToolScopes scopes) {

    public Evaluation evaluate(Form form) {
        Optional<String> id = form.one("client_id");
        if (id.isEmpty()) {
            return new Evaluation.Show(Distrust.CLIENT_MISSING, "client_id missing or repeated");
        }
        return switch (clients.find(id.get())) {
            case ClientLookup.Found.Known known -> redirect(form, known.client());
            case ClientLookup.Found.Unknown unknown -> new Evaluation.Show(Distrust.CLIENT_UNKNOWN, "no such client");
            case ClientLookup.Found.Unacceptable no -> new Evaluation.Show(Distrust.CLIENT_UNACCEPTABLE, no.detail());
            case ClientLookup.Found.Unreachable no -> new Evaluation.Show(Distrust.CLIENT_UNREACHABLE, no.detail());
        };
    }

    private Evaluation redirect(Form form, Client client) {
        Optional<String> uri = form.one("redirect_uri");
        if (uri.isEmpty()) {
            return new Evaluation.Show(Distrust.REDIRECT_MISSING, "redirect_uri missing or repeated");
        }
        boolean trusted =
                RedirectMatch.matchesAny(client.metadata().redirectUris(), uri.get()) && redirects.accepts(uri.get());
        return trusted
                ? request(form, client, uri.get())
                : new Evaluation.Show(Distrust.REDIRECT_FOREIGN, "redirect_uri is not one of client " + client.id());
    }

    private Evaluation request(Form form, Client client, String redirectUri) {
        Optional<Refusal> refusal = AuthorizeRules.check(new AuthorizeRequest(form, site));
        Optional<String> state = form.one("state").filter(text -> text.length() <= StateShort.LONGEST);
        if (refusal.isPresent()) {
            return new Evaluation.SendBack(redirectUri, state, refusal.get());
        }
        GrantedClient granted =
                new GrantedClient(client.id(), client.metadata().name(), redirectUri, client.refreshes());
        String challenge = form.one("code_challenge").orElseThrow();
        return new Evaluation.Ask(new AuthorizationRequest(granted, challenge, asked(form), state), client);
    }

    /** What is known of what was asked for; everything when that leaves no tool, because some clients ask for none or for others' scopes. */
    private ScopeSet asked(Form form) {
        ScopeSet asked = ScopeSet.parse(form.one("scope").orElse("")).orElseThrow();
        ScopeSet known = asked.keep(scopes.grantable().values());
        return known.without(ScopeSet.OFFLINE).isEmpty() ? scopes.all().plus(known) : known;
    }
}
