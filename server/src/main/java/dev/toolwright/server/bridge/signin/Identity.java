package dev.toolwright.server.bridge.signin;

import java.net.URI;
import java.util.Optional;

/**
 * How a bridge introduces itself to authorization servers.
 *
 * @param name what a person reads on the consent page
 * @param document the address of its client metadata document, if the product publishes one; its redirect address is
 *     {@code http://127.0.0.1/callback} with any port
 * @param clientId a client that somebody has registered beforehand, with the redirect address {@code http://127.0.0.1/callback}
 */
public record Identity(String name, Optional<URI> document, Optional<String> clientId) {

    public static Identity named(String name) {
        return new Identity(name, Optional.empty(), Optional.empty());
    }
}
