package dev.toolwright.server.registry;

import dev.toolwright.server.fetch.FetchLimits;
import dev.toolwright.server.fetch.FetchOutcome;
import dev.toolwright.server.fetch.GuardedFetch;
import dev.toolwright.server.fetch.HttpsConnector;
import dev.toolwright.server.fetch.Resolver;
import io.helidon.common.tls.Tls;
import java.net.URI;

/** Takes something from the public internet. */
@FunctionalInterface
public interface Fetching {
    FetchOutcome get(URI address, FetchLimits limits);

    /** Through the one guarded fetcher. */
    static Fetching guarded() {
        HttpsConnector connector = new HttpsConnector(Tls.builder().build(), "*/*");
        return (address, limits) -> new GuardedFetch(Resolver.system(), connector, limits).get(address);
    }
}
