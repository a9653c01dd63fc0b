package dev.toolwright.server.transport;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import java.nio.charset.StandardCharsets;

/**
 * Answers what is not HTTP, is too large, or has no route: the status in words, and nothing that the client has sent. A connection on
 * which a body was refused is answered once: Helidon 4.5.0 would read on behind a refused chunk as if a request began there.
 */
final class PlainRefusal implements DirectHandler {
    private final Leftovers leftovers;

    PlainRefusal(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders responseHeaders,
            String message) {
        if (leftovers.pending()) {
            throw new CloseConnectionException("the rest of a refused body is no request");
        }
        Status status = cutOff(request, eventType) ? Status.BAD_REQUEST_400 : defaultStatus;
        if (status.equals(Status.REQUEST_ENTITY_TOO_LARGE_413)) {
            leftovers.leave(Leftover.of(request.headers()));
        }
        responseHeaders.set(HeaderNames.CONTENT_TYPE, "text/plain");
        return TransportResponse.builder()
                .status(status)
                .headers(responseHeaders)
                .keepAlive(eventType.keepAlive())
                .entity(status.reasonPhrase().getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    /** Helidon 4.5.0 takes a connection that ends in the middle of the headers for a fault of its own. */
    private static boolean cutOff(TransportRequest request, EventType eventType) {
        return eventType == EventType.INTERNAL_ERROR && request.method().isEmpty();
    }
}
