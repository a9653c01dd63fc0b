package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.upstream.ApiRequest.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a style has to write: a text, several, or several with names. What is null inside is left out. */
sealed interface ValueParts {
    record One(String text) implements ValueParts {}

    record Many(List<String> texts) implements ValueParts {}

    record Named(List<Parameter> fields) implements ValueParts {}

    /** A list or an object with nothing in it, which is not sent. */
    default boolean none() {
        return switch (this) {
            case One one -> false;
            case Many many -> many.texts().isEmpty();
            case Named named -> named.fields().isEmpty();
        };
    }

    /** @throws UnsendableException for a list or an object inside of one: no style says how that is written */
    static ValueParts of(String name, Object value) {
        return switch (value) {
            case List<?> list -> many(name, list.stream());
            case ArrayNode list -> many(name, list.valueStream());
            case ObjectNode object -> named(name, object);
            default -> new One(ParameterText.of(value));
        };
    }

    private static ValueParts many(String name, Stream<?> items) {
        return new Many(items.filter(Objects::nonNull)
                .filter(item -> !(item instanceof JsonNode node && node.isNull()))
                .map(item -> text(name, item))
                .toList());
    }

    private static ValueParts named(String name, JsonNode object) {
        return new Named(object.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map((Map.Entry<String, JsonNode> field) -> new Parameter(field.getKey(), text(name, field.getValue())))
                .toList());
    }

    private static String text(String name, Object item) {
        if (item instanceof List<?> || item instanceof JsonNode node && node.isContainerNode()) {
            throw new UnsendableException("'" + name + "' holds a list or an object where a plain value is expected");
        }
        return ParameterText.of(item);
    }
}
