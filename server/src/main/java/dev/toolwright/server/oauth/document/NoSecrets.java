package dev.toolwright.server.oauth.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.MetadataRule;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.List;
import java.util.Optional;

/** Client ID metadata document section 4.1: everybody can read it, so a secret in it is none, and a private key (RFC 7518 section 6) is lost. */
final class NoSecrets implements MetadataRule {
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        boolean secret = metadata.has("client_secret") || metadata.has("client_secret_expires_at");
        return secret || hasPrivateKey(metadata.path("jwks").path("keys"))
                ? Optional.of(Refusal.of(ErrorCode.INVALID_CLIENT_METADATA, "the document contains a secret"))
                : Optional.empty();
    }

    private static boolean hasPrivateKey(JsonNode keys) {
        for (JsonNode key : keys) {
            if (PRIVATE.stream().anyMatch(key::has)) {
                return true;
            }
        }
        return false;
    }
}
