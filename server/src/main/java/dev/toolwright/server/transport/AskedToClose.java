package dev.toolwright.server.transport;

import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * RFC 9112 section 9.6: after an answer that says {@code close}, which it does when the request said so, the connection ends. Helidon 4.5.0 says it and
 * then waits for the next request. Must be the first of all filters.
 */
record AskedToClose(Leftovers leftovers) implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest req, RoutingResponse res) {
        res.beforeSend(() -> announce(req, res));
        try {
            chain.proceed();
        } finally {
            linger(req, res);
        }
        if (!res.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            return;
        }
        if (res.hasEntity()) {
            res.commit();
        }
        throw new CloseConnectionException("the answer said that it is the last one");
    }

    /**
     * A body that cannot be read as it is framed ends the connection: nobody knows where the next request would begin. Unannounced, the
     * client's next request would be lost.
     */
    private static void announce(RoutingRequest req, RoutingResponse res) {
        if (res.status().equals(Status.BAD_REQUEST_400) && !req.content().consumed()) {
            res.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
    }

    private void linger(RoutingRequest req, RoutingResponse res) {
        if (res.status().equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
            leftovers.leave(Leftover.of(req.headers()));
        }
    }
}
