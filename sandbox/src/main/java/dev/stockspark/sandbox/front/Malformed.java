package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.json.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.time.Instant;
import java.util.Objects;

/** What the server refuses before any route sees it (broken lines, too large bodies) is an {@code ApiError} as well. */
final class Malformed implements DirectHandler {
    private Malformed() {}

    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new Malformed());
        }
        return handlers.build();
    }

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Answer answer = ApiFailure.of(
                        status.code(), type.name(), Objects.requireNonNullElse(message, status.reasonPhrase()))
                .answer(Instant.now());
        byte[] body = answer.content() instanceof Answer.Document document ? Json.write(document.value()) : new byte[0];
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .header(HeaderValues.CONTENT_TYPE_JSON)
                .entity(body)
                .build();
    }
}
