package dev.toolwright.generator.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** YAML values as JSON. */
public final class Literal {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Literal() {}

    public static JsonNode json(Node node) {
        return switch (node) {
            case MapNode map -> object(map);
            case ListNode list -> array(list);
            case ScalarNode scalar -> scalar(scalar);
        };
    }

    private static ObjectNode object(MapNode map) {
        ObjectNode object = JSON.objectNode();
        map.entries().forEach(entry -> object.set(entry.key().value(), json(entry.value())));
        return object;
    }

    private static ArrayNode array(ListNode list) {
        ArrayNode array = JSON.arrayNode();
        list.items().forEach(item -> array.add(json(item)));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        return switch (scalar.kind()) {
            case TEXT -> JSON.textNode(scalar.value());
            case INTEGER -> whole(integer(scalar.value()));
            case DECIMAL -> decimal(scalar.value());
            case BOOLEAN -> JSON.booleanNode(scalar.value().equalsIgnoreCase("true"));
            case NULL -> JSON.nullNode();
        };
    }

    /** Small numbers are longs, so that equal numbers are equal nodes wherever they came from. */
    private static JsonNode whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }

    /** The integers of the YAML 1.2 core schema: decimal, {@code 0o} octal, {@code 0x} hexadecimal. */
    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }

    /** JSON has no infinity and no NaN: they stay text, which no number is expected to be. */
    private static JsonNode decimal(String text) {
        try {
            return JSON.numberNode(new BigDecimal(text));
        } catch (NumberFormatException infinite) {
            return JSON.textNode(text);
        }
    }
}
