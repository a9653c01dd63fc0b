package dev.toolwright.server.oauth.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.signin.UpstreamTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Upstream tokens as JSON, only ever for being sealed. */
final class TokenJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenJson() {}

    static byte[] write(UpstreamTokens tokens) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("access", tokens.accessToken());
        json.put("accessExpires", tokens.accessExpires().toEpochMilli());
        tokens.refreshToken().ifPresent(token -> json.put("refresh", token));
        tokens.refreshExpires().ifPresent(end -> json.put("refreshExpires", end.toEpochMilli()));
        tokens.idToken().ifPresent(token -> json.put("id", token));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    static UpstreamTokens read(byte[] plain) {
        try {
            JsonNode json = JSON.readTree(plain);
            return new UpstreamTokens(
                    json.path("access").asText(),
                    Instant.ofEpochMilli(json.path("accessExpires").asLong()),
                    text(json, "refresh"),
                    json.has("refreshExpires")
                            ? Optional.of(Instant.ofEpochMilli(
                                    json.path("refreshExpires").asLong()))
                            : Optional.empty(),
                    text(json, "id"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("sealed tokens are not JSON", impossible);
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        return json.has(name) ? Optional.of(json.path(name).asText()) : Optional.empty();
    }
}
