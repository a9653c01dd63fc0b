package dev.toolwright.server.oauth.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.MetadataRule;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;

/** Client ID metadata document section 4.1: the document names the URL it was fetched from, compared as a string. */
record SameId(String url) implements MetadataRule {
    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        return metadata.path("client_id").asText().equals(url)
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(ErrorCode.INVALID_CLIENT_METADATA, "client_id is not the address of the document"));
    }
}
