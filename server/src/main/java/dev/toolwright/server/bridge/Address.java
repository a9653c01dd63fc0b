package dev.toolwright.server.bridge;

import java.net.URI;
import java.util.Set;

/** Which addresses may be bridged to: tokens go there. */
final class Address {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Address() {}

    static void check(URI remote) {
        boolean good = remote.getHost() != null
                && remote.getRawUserInfo() == null
                && remote.getRawFragment() == null
                && ("https".equalsIgnoreCase(remote.getScheme())
                        || "http".equalsIgnoreCase(remote.getScheme()) && LOOPBACK.contains(remote.getHost()));
        if (!good) {
            throw new IllegalArgumentException("\"" + remote
                    + "\" is not an address that can be bridged to; expected something like https://mcp.example.com/mcp"
                    + " (http only on this machine)");
        }
    }
}
