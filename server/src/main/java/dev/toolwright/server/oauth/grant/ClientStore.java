package dev.toolwright.server.oauth.grant;

import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.ClientMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Clients that registered themselves. One that was ever authorized stays; the others go after a day. */
public interface ClientStore {
    Optional<Client> find(String id);

    /**
     * Remembers a client under the proposed id, or finds the one that registered with the same metadata before: public clients
     * share no secret, so two that say the same are the same.
     */
    Outcome register(String proposedId, ClientMetadata metadata, Instant now);

    /** What came of a registration. */
    sealed interface Outcome {
        /** @param issued when the id was first given out */
        record Registered(Client client, Instant issued) implements Outcome {}

        /** Too many registrations wait for their first authorization. */
        record Full(Duration retryAfter) implements Outcome {}
    }
}
