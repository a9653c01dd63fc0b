package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a value fits a schema, by the words that the documents use. A second opinion beside the validator of the sandbox. */
record Fits(Document document) {
    List<String> misfits(JsonNode schema, JsonNode value) {
        List<String> found = new ArrayList<>();
        walk(document.schema(schema), value, "$", found);
        return found;
    }

    private void walk(JsonNode schema, JsonNode value, String place, List<String> found) {
        if (value.isNull()) {
            if (schema.has("type") && !schema.path("nullable").booleanValue()) {
                found.add(place + " is null");
            }
            return;
        }
        String type = schema.path("type").asText("any");
        if (!isA(type, value)) {
            found.add(place + " is no " + type + ": " + value.getNodeType());
            return;
        }
        scalar(schema, value).ifPresent(why -> found.add(place + " " + why));
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(document.schema(schema.path("items")), value.get(i), place + "[" + i + "]", found);
            }
        }
        if (value.isObject()) {
            object(schema, value, place, found);
        }
    }

    private void object(JsonNode schema, JsonNode value, String place, List<String> found) {
        for (JsonNode name : schema.path("required")) {
            boolean excused = schema.path("properties")
                    .path(name.textValue())
                    .path("writeOnly")
                    .booleanValue();
            if (!value.has(name.textValue()) && !excused) {
                found.add(place + " lacks " + name.textValue());
            }
        }
        value.properties().forEach(entry -> {
            JsonNode property = schema.path("properties").path(entry.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!property.isMissingNode() || other.isObject()) {
                walk(
                        document.schema(property.isMissingNode() ? other : property),
                        entry.getValue(),
                        place + "." + entry.getKey(),
                        found);
            }
        });
    }

    private static boolean isA(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    private static Optional<String> scalar(JsonNode schema, JsonNode value) {
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            return Optional.of("is none of the enum: " + value);
        }
        if (schema.has("pattern")
                && value.isTextual()
                && !value.textValue().matches(".*" + schema.get("pattern").textValue() + ".*")) {
            return Optional.of("does not match: " + value);
        }
        if (schema.path("format").asText().equals("date-time") && value.isTextual() && !isTime(value.textValue())) {
            return Optional.of("is no date-time: " + value);
        }
        boolean low = schema.has("minimum")
                && value.decimalValue().compareTo(schema.get("minimum").decimalValue()) < 0;
        boolean high = schema.has("maximum")
                && value.decimalValue().compareTo(schema.get("maximum").decimalValue()) > 0;
        return low || high ? Optional.of("is out of range: " + value) : Optional.empty();
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        for (JsonNode each : list) {
            if (each.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
