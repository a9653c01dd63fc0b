package dev.toolwright.server.oauth.client;

import java.net.URI;
import java.util.Optional;

/**
 * A client as this server knows it; always a public one, without a secret (RFC 6749 section 2.1).
 *
 * @param id what it calls itself in requests: a URL for {@link Kind#DOCUMENT}, generated for {@link Kind#REGISTERED}
 */
public record Client(String id, Kind kind, ClientMetadata metadata) {
    /** How it was learnt, and so how far its name can be trusted. */
    public enum Kind {
        /** It registered itself (RFC 7591): nothing that it says is verified. */
        REGISTERED,
        /** It is described by a document at its own URL: whoever controls that host speaks for it. */
        DOCUMENT
    }

    /** The host that vouches for it; empty when nobody does. */
    public Optional<String> publisher() {
        return kind == Kind.DOCUMENT ? Optional.of(URI.create(id).getHost()) : Optional.empty();
    }

    /** RFC 7591 section 2: whether it may hold refresh tokens. */
    public boolean refreshes() {
        return metadata.grantTypes().contains(GrantTypes.REFRESH_TOKEN);
    }
}
