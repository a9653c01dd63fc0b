package dev.stockspark.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back to the caller. */
public record Answer(int status, Map<String, String> headers, Content content) {
    /** The body of an answer. */
    public sealed interface Content {}

    /** No body at all. */
    public record Empty() implements Content {}

    /** A body of JSON. */
    public record Document(JsonNode value) implements Content {}

    /** A body of any other kind. */
    public record Bytes(String mediaType, byte[] value) implements Content {}

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new Empty());
    }

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of(), new Document(body));
    }

    public static Answer ok(JsonNode body) {
        return json(200, body);
    }

    public static Answer bytes(String mediaType, byte[] body) {
        return new Answer(200, Map.of(), new Bytes(mediaType, body));
    }

    public Answer with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, content);
    }
}
