package dev.toolwright.server.oauth.grant;

import java.util.Optional;

/** The last good copy of each client ID metadata document; bounded, those not fetched for longest go first. */
public interface DocumentStore {
    Optional<StoredDocument> find(String url);

    void keep(StoredDocument document);
}
