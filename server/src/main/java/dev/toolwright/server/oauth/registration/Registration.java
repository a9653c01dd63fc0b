package dev.toolwright.server.oauth.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.ClientMetadata;
import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.client.StrictJson;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.ClientStore;
import dev.toolwright.server.oauth.ground.Ground;
import dev.toolwright.server.oauth.http.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * RFC 7591 section 3: whoever can name acceptable redirect URIs is a client. Every method of authentication that is asked for becomes
 * {@code none}, which section 2 lets a server decide.
 */
final class Registration {
    private final MetadataRules rules;
    private final Ground ground;

    Registration(MetadataRules rules, Ground ground) {
        this.rules = rules;
        this.ground = ground;
    }

    Answer register(byte[] body, Instant now) {
        return StrictJson.object(body)
                .map(metadata -> register(metadata, now))
                .orElseGet(() -> refused(Refusal.of(
                        ErrorCode.INVALID_CLIENT_METADATA, "the body must be one JSON object, no member twice")));
    }

    private Answer register(ObjectNode metadata, Instant now) {
        Optional<Refusal> refusal = rules.check(metadata);
        return refusal.map(Registration::refused).orElseGet(() -> keep(MetadataRules.read(metadata), now));
    }

    private Answer keep(ClientMetadata metadata, Instant now) {
        return switch (ground.store().clients().register(newId(), metadata, now)) {
            case ClientStore.Outcome.Registered registered -> created(registered.client(), registered.issued());
            case ClientStore.Outcome.Full full -> tooMany(full.retryAfter());
        };
    }

    /** Never starts with https, which is how documents are told apart. */
    private String newId() {
        return "c_" + ground.secret().value();
    }

    /** RFC 7591 section 3.2.1: everything that was registered; what is absent is left out, because some clients refuse null. */
    private Answer created(Client client, Instant issued) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("client_id", client.id());
        body.put("client_id_issued_at", issued.getEpochSecond());
        client.metadata().name().ifPresent(name -> body.put("client_name", name));
        client.metadata().redirectUris().forEach(body.putArray("redirect_uris")::add);
        body.put("token_endpoint_auth_method", "none");
        client.metadata().grantTypes().forEach(body.putArray("grant_types")::add);
        List.of("code").forEach(body.putArray("response_types")::add);
        body.put(
                "scope",
                client.metadata().scope().orElse(ground.scopes().grantable().text()));
        client.metadata().extras().forEach(body::put);
        return Answer.json(201, body).neverStored();
    }

    private static Answer refused(Refusal refusal) {
        return Answer.error(400, refusal);
    }

    private static Answer tooMany(Duration wait) {
        return Answer.error(
                        429, Refusal.of(ErrorCode.TEMPORARILY_UNAVAILABLE, "too many registrations wait for a sign-in"))
                .with("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }
}
