package dev.toolwright.server.oauth.token;

import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.grant.ClientStore;
import java.util.Optional;

/**
 * RFC 6749 section 5.2: {@code invalid_client} only for a registered client that does not exist, because clients throw their
 * registration away when they read it. A client that is a document (its id is a URL) is known by its code or token; fetching the document
 * again here would let an outage of its host end every session.
 */
record ClientKnown(ClientStore clients) implements RequestRule {
    @Override
    public Optional<Refusal> check(TokenRequest request) {
        String id = request.form().one("client_id").orElseThrow();
        return id.startsWith("https://") || clients.find(id).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of(ErrorCode.INVALID_CLIENT, "there is no such client, register again"));
    }
}
