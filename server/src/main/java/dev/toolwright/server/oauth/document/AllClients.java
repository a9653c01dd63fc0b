package dev.toolwright.server.oauth.document;

import dev.toolwright.server.oauth.client.ClientLookup;
import dev.toolwright.server.oauth.grant.ClientStore;

/** Clients of both kinds: an id that starts with https is a document, every other one was registered here. */
public record AllClients(ClientStore registered, Documents documents) implements ClientLookup {
    @Override
    public Found find(String clientId) {
        if (clientId.startsWith("https://")) {
            return documents.find(clientId);
        }
        return registered.find(clientId).<Found>map(Found.Known::new).orElseGet(Found.Unknown::new);
    }
}
