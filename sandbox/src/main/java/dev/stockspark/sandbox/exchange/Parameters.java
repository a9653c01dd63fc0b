package dev.stockspark.sandbox.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The parameters of a checked request by name, with the types that the document gives them. */
public record Parameters(Map<String, JsonNode> values) {
    public Parameters {
        values = Map.copyOf(values);
    }

    public Optional<String> text(String name) {
        return value(name).map(JsonNode::asText);
    }

    public Optional<Long> number(String name) {
        return value(name).map(JsonNode::longValue);
    }

    public Optional<Boolean> flag(String name) {
        return value(name).map(JsonNode::booleanValue);
    }

    public List<String> list(String name) {
        return value(name).stream()
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    /** A parameter that the document requires. */
    public long id(String name) {
        return number(name).orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
    }

    /** A parameter that the document requires. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("no parameter " + name));
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
