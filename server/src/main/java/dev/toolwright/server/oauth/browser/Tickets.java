package dev.toolwright.server.oauth.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Seals and opens tickets. */
final class Tickets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEXT = "ticket";

    private final Seal seal;

    Tickets(Seal seal) {
        this.seal = seal;
    }

    String write(Ticket ticket) {
        ObjectNode json = RequestJson.write(ticket.request());
        json.put("transaction", ticket.transaction().value());
        json.put("cookie", ticket.cookie().value());
        json.put("expires", ticket.expires().toEpochMilli());
        return seal.close(json.toString().getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    /** Empty when it is not one of ours. */
    Optional<Ticket> read(String sealed) {
        return seal.open(sealed, CONTEXT).map(Tickets::ticket);
    }

    private static Ticket ticket(byte[] plain) {
        try {
            JsonNode json = JSON.readTree(plain);
            return new Ticket(
                    new Secret(json.path("transaction").asText()),
                    new SecretHash(json.path("cookie").asText()),
                    Instant.ofEpochMilli(json.path("expires").asLong()),
                    RequestJson.read(json));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a sealed ticket is not JSON", impossible);
        }
    }
}
