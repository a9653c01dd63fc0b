package dev.toolwright.server.transport;

import dev.toolwright.server.mcp.rpc.Headers;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerRequestHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The headers of a request, as the protocol asks for them. */
record HelidonHeaders(ServerRequestHeaders headers) implements Headers {
    /** Only names that the server itself asks for get in here, so it does not grow with what clients send. */
    private static final Map<String, HeaderName> NAMES = new ConcurrentHashMap<>();

    @Override
    public Optional<String> value(String name) {
        HeaderName known = NAMES.computeIfAbsent(name, HeaderNames::create);
        if (!headers.contains(known)) {
            return Optional.empty();
        }
        Header header = headers.get(known);
        return Optional.of(header.valueCount() == 1 ? header.get() : String.join(",", header.allValues()));
    }
}
