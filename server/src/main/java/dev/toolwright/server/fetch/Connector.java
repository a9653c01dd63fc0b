package dev.toolwright.server.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;

/** One GET over a connection to one given address, with the URI's host in TLS and in the Host header; it resolves nothing. */
@FunctionalInterface
public interface Connector {
    /** @throws IOException when no answer came; @throws RuntimeException likewise, as the HTTP library has it */
    Fetched get(URI uri, InetAddress address, FetchLimits limits) throws IOException;
}
