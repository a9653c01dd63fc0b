package dev.toolwright.server.oauth.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.grant.AuthorizationRequest;
import dev.toolwright.server.oauth.grant.PendingSignIn;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.SecretHash;
import dev.toolwright.server.oauth.signin.Stay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a person signs in for, as it waits sealed in the store.
 *
 * @param request what they have approved; absent when they want to see their connections
 * @param memo what the provider's side must know again; empty for a password form
 */
record Approved(Optional<AuthorizationRequest> request, String memo) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUEST = "request";

    static Stay stay(Optional<AuthorizationRequest> request) {
        return request.isPresent() ? Stay.LASTING : Stay.VISIT;
    }

    String seal(Ground ground, SecretHash transaction) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        request.ifPresent(approved -> json.set(REQUEST, RequestJson.write(approved)));
        json.put("memo", memo);
        return ground.seal(Seal.Purpose.SIGN_IN)
                .close(json.toString().getBytes(StandardCharsets.UTF_8), transaction.value());
    }

    /** @throws IllegalStateException when the keys have been taken away meanwhile */
    static Approved open(Ground ground, PendingSignIn pending) {
        byte[] plain = ground.seal(Seal.Purpose.SIGN_IN)
                .open(pending.sealed(), pending.id().value())
                .orElseThrow(() -> new IllegalStateException("a pending sign-in was sealed with a key that is gone"));
        try {
            JsonNode json = JSON.readTree(plain);
            Optional<AuthorizationRequest> request =
                    json.has(REQUEST) ? Optional.of(RequestJson.read(json.path(REQUEST))) : Optional.empty();
            return new Approved(request, json.path("memo").asText());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a sealed sign-in is not JSON", impossible);
        }
    }
}
