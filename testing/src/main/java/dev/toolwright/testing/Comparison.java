package dev.toolwright.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * What was expected beside what came. Fields that nobody named may be anything; lists have to be whole; a text with {@code *} stands
 * for any that fits; an expected null is a field that is absent or null.
 */
record Comparison(JsonNode expected, JsonNode actual) {
    private static final ObjectWriter PRETTY = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    /** Where they first differ, as a JSON Pointer; empty where they do not. */
    Optional<String> difference() {
        return difference(expected, actual, "");
    }

    /** Both as lines, without what nobody named. */
    String shown() {
        return LineDiff.of(pretty(expected), pretty(named(expected, actual)));
    }

    private static Optional<String> difference(JsonNode expected, JsonNode actual, String at) {
        if (expected instanceof ObjectNode object) {
            return actual.isObject() ? fields(object, actual, at) : Optional.of(at);
        }
        if (expected.isArray() && actual.isArray()) {
            return elements(expected, actual, at);
        }
        return same(expected, actual) ? Optional.empty() : Optional.of(at);
    }

    private static Optional<String> fields(ObjectNode expected, JsonNode actual, String at) {
        return expected.propertyStream()
                .flatMap(field ->
                        difference(field.getValue(), actual.path(field.getKey()), at + "/" + field.getKey()).stream())
                .findFirst();
    }

    private static Optional<String> elements(JsonNode expected, JsonNode actual, String at) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            Optional<String> found = difference(expected.get(i), actual.get(i), at + "/" + i);
            if (found.isPresent()) {
                return found;
            }
        }
        return expected.size() == actual.size() ? Optional.empty() : Optional.of(at);
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isTextual() && actual.isTextual()) {
            return Wildcard.fits(expected.textValue(), actual.textValue());
        }
        return expected.equals(actual);
    }

    /** The actual value, cut down to what the expected one speaks of; what fits a wildcard is shown as the wildcard. */
    private static JsonNode named(JsonNode expected, JsonNode actual) {
        if (expected instanceof ObjectNode wanted && actual instanceof ObjectNode given) {
            ObjectNode named = given.objectNode();
            for (Map.Entry<String, JsonNode> field : wanted.properties()) {
                JsonNode value = given.path(field.getKey());
                if (!value.isMissingNode() || same(field.getValue(), value)) {
                    named.set(field.getKey(), named(field.getValue(), value));
                }
            }
            return named;
        }
        if (expected instanceof ArrayNode wanted && actual instanceof ArrayNode given) {
            ArrayNode named = given.arrayNode();
            for (int i = 0; i < given.size(); i++) {
                named.add(i < wanted.size() ? named(wanted.get(i), given.get(i)) : given.get(i));
            }
            return named;
        }
        return same(expected, actual) ? expected : actual;
    }

    private static String pretty(JsonNode json) {
        try {
            return PRETTY.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
