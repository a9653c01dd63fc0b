package dev.toolwright.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Nodes as plain JSON, for defaults, examples and whatever else is handed on as it is. */
public final class JsonTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonTree() {}

    /** The value without its positions. Numbers keep their digits; what JSON cannot say, such as {@code .inf}, is text. */
    public static JsonNode of(Node node) {
        return switch (node) {
            case MapNode map -> object(map);
            case ListNode list -> array(list);
            case ScalarNode scalar -> scalar(scalar);
        };
    }

    private static JsonNode object(MapNode map) {
        ObjectNode object = JSON.objectNode();
        map.entries().forEach(entry -> object.set(entry.key().value(), of(entry.value())));
        return object;
    }

    private static JsonNode array(ListNode list) {
        ArrayNode array = JSON.arrayNode();
        list.items().forEach(item -> array.add(of(item)));
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        return switch (scalar.kind()) {
            case TEXT -> JSON.textNode(scalar.value());
            case NULL -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(scalar.value().equalsIgnoreCase("true"));
            case INTEGER -> whole(integer(scalar.value()));
            case DECIMAL -> decimal(scalar.value());
        };
    }

    private static BigInteger integer(String digits) {
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        return digits.startsWith("0o") ? new BigInteger(digits.substring(2), 8) : new BigInteger(digits);
    }

    private static JsonNode whole(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return JSON.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE ? JSON.numberNode(value.longValue()) : JSON.numberNode(value);
    }

    private static JsonNode decimal(String digits) {
        try {
            return DecimalNode.valueOf(new BigDecimal(digits));
        } catch (NumberFormatException notJson) {
            return JSON.textNode(digits);
        }
    }
}
