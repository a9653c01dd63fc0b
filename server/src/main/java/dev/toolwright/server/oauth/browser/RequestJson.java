package dev.toolwright.server.oauth.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.GrantedClient;
import dev.toolwright.server.oauth.scope.ScopeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A checked request as JSON, only ever for being sealed. */
final class RequestJson {
    private RequestJson() {}

    static ObjectNode write(AuthorizationRequest request) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("client", request.client().id());
        request.client().name().ifPresent(name -> json.put("name", name));
        json.put("redirect", request.client().redirectUri());
        json.put("refreshes", request.client().refreshes());
        json.put("challenge", request.challenge());
        request.scopes().values().forEach(json.putArray("scopes")::add);
        request.state().ifPresent(state -> json.put("state", state));
        return json;
    }

    static AuthorizationRequest read(JsonNode json) {
        GrantedClient client = new GrantedClient(
                json.path("client").asText(),
                text(json, "name"),
                json.path("redirect").asText(),
                json.path("refreshes").asBoolean());
        List<String> scopes = new ArrayList<>();
        json.path("scopes").forEach(scope -> scopes.add(scope.asText()));
        return new AuthorizationRequest(
                client, json.path("challenge").asText(), new ScopeSet(scopes), text(json, "state"));
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }
}
