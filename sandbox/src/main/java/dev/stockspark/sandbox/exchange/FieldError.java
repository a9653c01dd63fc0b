package dev.stockspark.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.json.Json;
import java.util.Optional;

/** What is wrong with one field or parameter; an {@code ApiSubError} on the wire. */
public record FieldError(String field, String message, Optional<JsonNode> rejectedValue) {
    public static FieldError of(String field, String message) {
        return new FieldError(field, message, Optional.empty());
    }

    JsonNode json() {
        var node = Json.object().put("field", field).put("message", message);
        rejectedValue.ifPresent(value -> node.set("rejectedValue", value));
        return node;
    }

    @Override
    public String toString() {
        return field + ": " + message;
    }
}
