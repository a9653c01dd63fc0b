package dev.toolwright.server.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Turns a host name into all its addresses. */
@FunctionalInterface
public interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The system's own. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
