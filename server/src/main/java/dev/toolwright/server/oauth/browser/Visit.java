package dev.toolwright.server.oauth.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.oauth.secret.Seal;
import dev.toolwright.server.oauth.secret.Secret;
import dev.toolwright.server.oauth.secret.SecretHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who has just signed in to see their connections. It travels sealed in the forms of the page and is good beside the cookie that was set with
 * it, for ten minutes: there is no session. At the same time it is the token against cross-site request forgery (RFC 9700 section 4.7).
 *
 * @param name what the account is called
 */
record Visit(Secret transaction, SecretHash cookie, Instant expires, Person person, String name) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEXT = "visit";

    String seal(Seal seal) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("transaction", transaction.value());
        json.put("cookie", cookie.value());
        json.put("expires", expires.toEpochMilli());
        json.put("person", person.id());
        json.put("name", name);
        return seal.close(json.toString().getBytes(StandardCharsets.UTF_8), CONTEXT);
    }

    /** Empty when it is not one of ours. */
    static Optional<Visit> open(String sealed, Seal seal) {
        return seal.open(sealed, CONTEXT).map(Visit::read);
    }

    private static Visit read(byte[] plain) {
        try {
            JsonNode json = JSON.readTree(plain);
            return new Visit(
                    new Secret(json.path("transaction").asText()),
                    new SecretHash(json.path("cookie").asText()),
                    Instant.ofEpochMilli(json.path("expires").asLong()),
                    new Person(json.path("person").asText()),
                    json.path("name").asText());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a sealed visit is not JSON", impossible);
        }
    }
}
