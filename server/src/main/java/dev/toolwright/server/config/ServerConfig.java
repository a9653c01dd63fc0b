package dev.toolwright.server.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has decided. Immutable, and only buildable when it makes sense as a whole.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 picks a free one
 * @param publicUrl the origin under which clients reach the server, without a path; unset, it is the host and the port
 * @param auth how callers are known
 * @param allowedOrigins web origins besides the server's own that may call it from a browser
 * @param toolsets the names of the toolsets that are switched on
 * @param continuity what is known from one request to the next
 * @param limits what is given away at most
 * @param diagnostics what is logged and double-checked
 */
public record ServerConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        AuthMode auth,
        Set<String> allowedOrigins,
        List<String> toolsets,
        Continuity continuity,
        Limits limits,
        Diagnostics diagnostics) {

    public ServerConfig {
        allowedOrigins = Set.copyOf(allowedOrigins);
        toolsets = List.copyOf(toolsets);
        if (auth == AuthMode.NONE && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "without sign-in (auth mode none) everybody who reaches the server acts as"
                            + " its owner, so it listens on a loopback address only, and \"" + host
                            + "\" is not one; use 127.0.0.1");
        }
    }

    /** Where browsers and programs on this computer find the server, if it listens for them alone and the port is known beforehand. */
    public Optional<URI> loopbackOrigin() {
        return isLoopback(host) && port != 0
                ? Optional.of(URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port))
                : Optional.empty();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
