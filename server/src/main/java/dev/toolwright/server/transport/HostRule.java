package dev.toolwright.server.transport;

import io.helidon.http.Status;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The Host header must name this server. A web page whose own name was made to resolve to a loopback address (DNS rebinding) sends
 * its own name there, and browsers do not let it choose another (MCP transports, security; RFC 9110 sections 7.2 and 15.5.20).
 */
final class HostRule {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> names;

    /** @param publicHost the host of the public address, if it has one; IPv6 literals in brackets */
    HostRule(Optional<String> publicHost) {
        Set<String> all = new HashSet<>(LOOPBACK);
        publicHost.ifPresent(host -> all.add(host.toLowerCase(Locale.ROOT)));
        this.names = Set.copyOf(all);
    }

    Optional<Refused> check(Optional<String> host) {
        return host.map(HostRule::withoutPort).filter(names::contains).isPresent()
                ? Optional.empty()
                : Optional.of(new Refused(Status.MISDIRECTED_REQUEST_421, "the Host header does not name this server"));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }
}
