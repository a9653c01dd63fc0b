package dev.toolwright.server.upstream;

import java.net.URI;
import java.util.Optional;

/**
 * How to sign in with one account for everybody: the resource owner password credentials grant, RFC 6749 section 4.3.
 *
 * @param tokenEndpoint absolute http or https address
 * @param clientSecret absent for a public client
 */
public record PasswordGrant(
        URI tokenEndpoint, String clientId, Optional<String> clientSecret, String username, String password) {
    @Override
    public String toString() {
        return "PasswordGrant[" + tokenEndpoint.getHost() + ", " + clientId + ", …]";
    }
}
