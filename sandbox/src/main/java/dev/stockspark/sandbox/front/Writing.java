package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.trouble.Trouble.Damage;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An answer onto the wire, whole or damaged. */
final class Writing {
    private static final byte[] GARBAGE =
            "{\"vehicles\": [{\"vehicleId\": 94\u0000\u0007 <html>".getBytes(StandardCharsets.UTF_8);

    private Writing() {}

    static void send(ServerResponse response, Answer answer, Damage damage) {
        response.status(answer.status());
        answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
        switch (answer.content()) {
            case Answer.Empty none -> body(response, new byte[0], damage);
            case Answer.Document document -> {
                response.header(HeaderValues.CONTENT_TYPE_JSON);
                body(response, Json.write(document.value()), damage);
            }
            case Answer.Bytes bytes -> {
                response.header(HeaderNames.CONTENT_TYPE, bytes.mediaType());
                body(response, bytes.value(), damage);
            }
        }
    }

    private static void body(ServerResponse response, byte[] bytes, Damage damage) {
        switch (damage) {
            case NONE -> response.send(bytes);
            case CUT -> throw new CloseConnectionException("cut on demand");
            case CUT_BODY -> half(response, bytes);
            case GARBAGE -> response.send(GARBAGE);
        }
    }

    private static void half(ServerResponse response, byte[] bytes) {
        response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(Math.max(2, bytes.length)));
        try (OutputStream out = response.outputStream()) {
            out.write(bytes, 0, bytes.length / 2);
            out.flush();
            throw new CloseConnectionException("cut on demand in the middle of the body");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
