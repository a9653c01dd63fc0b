package dev.toolwright.server.transport;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;

/** Answers what is not HTTP, is too large, or has no route: the status in words, and nothing that the client has sent. */
final class PlainRefusal implements DirectHandler {
    @Override
    public TransportResponse handle(
            TransportRequest request,
            EventType eventType,
            Status defaultStatus,
            ServerResponseHeaders responseHeaders,
            String message) {
        responseHeaders.set(HeaderNames.CONTENT_TYPE, "text/plain");
        return TransportResponse.builder()
                .status(defaultStatus)
                .headers(responseHeaders)
                .keepAlive(eventType.keepAlive())
                .entity(defaultStatus.reasonPhrase().getBytes(StandardCharsets.US_ASCII))
                .build();
    }
}
