package dev.toolwright.server.oauth.browser;

import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.page.Language;
import dev.toolwright.server.oauth.redirect.RedirectUri;
import dev.toolwright.server.oauth.scope.ScopeSet;
import dev.toolwright.server.oauth.scope.ToolScopes;
import dev.toolwright.server.oauth.scope.ToolsetScopes;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the consent page shows of a request; facts about the client come from the request itself, not from what it says about itself. */
final class ConsentModel {
    private ConsentModel() {}

    static Map<String, Object> of(AuthorizationRequest request, ToolScopes scopes, Language language) {
        RedirectUri redirect = RedirectUri.parse(request.client().redirectUri()).orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("titleKey", "consent.title");
        model.put("app", appName(request.client()));
        publisher(request.client()).ifPresent(host -> model.put("publisher", host));
        model.put("loopback", redirect.isLoopback());
        model.put("destination", destination(redirect));
        model.put("toolsets", toolsets(request.scopes(), scopes, language.tag()));
        return model;
    }

    /** An app without a name is called by where it sends people. */
    static String appName(GrantedClient client) {
        return client.name().orElseGet(() -> publisher(client)
                .orElseGet(() ->
                        destination(RedirectUri.parse(client.redirectUri()).orElseThrow())));
    }

    /** The host that vouches for the client, when its id is a document's address. */
    static Optional<String> publisher(GrantedClient client) {
        String id = client.id();
        return id.startsWith("https://") ? Optional.of(URI.create(id).getHost()) : Optional.empty();
    }

    private static String destination(RedirectUri redirect) {
        String authority = redirect.uri().getRawAuthority();
        return redirect.scheme().startsWith("http") ? authority : redirect.scheme() + "://" + authority;
    }

    private static List<Map<String, Object>> toolsets(ScopeSet asked, ToolScopes scopes, String language) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (ToolsetScopes each : scopes.toolsets()) {
            List<Map<String, Object>> boxes = new ArrayList<>();
            box(each.read(), true, asked).ifPresent(boxes::add);
            box(each.write(), false, asked).ifPresent(boxes::add);
            if (!boxes.isEmpty()) {
                shown.add(Map.of(
                        "id", each.toolset().name(),
                        "name", scopes.labels().in(language, each.toolset().title()),
                        "about", scopes.labels().in(language, each.toolset().description()),
                        "boxes", boxes));
            }
        }
        return shown;
    }

    private static Optional<Map<String, Object>> box(String scope, boolean reads, ScopeSet asked) {
        return asked.contains(scope) ? Optional.of(Map.of("scope", scope, "reads", reads)) : Optional.empty();
    }
}
