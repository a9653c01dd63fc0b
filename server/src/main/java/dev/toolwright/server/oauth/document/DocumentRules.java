package dev.toolwright.server.oauth.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.Client;
import dev.toolwright.server.oauth.client.MetadataRule;
import dev.toolwright.server.oauth.client.MetadataRules;
import dev.toolwright.server.oauth.client.StrictJson;
import dev.toolwright.server.oauth.error.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a document must fulfil, in order; then what every client's metadata must. */
record DocumentRules(MetadataRules shared) {

    /** Empty when it breaks a rule. */
    Optional<Client> read(String url, String body) {
        return StrictJson.object(body.getBytes(StandardCharsets.UTF_8))
                .filter(document -> problem(url, document).isEmpty())
                .map(document -> new Client(url, Client.Kind.DOCUMENT, MetadataRules.read(document)));
    }

    private Optional<Refusal> problem(String url, ObjectNode document) {
        List<MetadataRule> own = List.of(new SameId(url), new NoSecrets(), new PublicOffered());
        return own.stream()
                .flatMap(rule -> rule.check(document).stream())
                .findFirst()
                .or(() -> shared.check(document));
    }
}
