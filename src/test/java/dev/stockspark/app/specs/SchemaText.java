package dev.stockspark.app.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The type that a schema states, on one line. Words, examples, limits and defaults are left out, and so is null. */
final class SchemaText {
    private SchemaText() {}

    static String of(JsonNode schema) {
        if (schema.isMissingNode()) {
            return "untyped";
        }
        if (schema.has("$ref")) {
            return name(schema.path("$ref").asText());
        }
        if (schema.has("allOf")) {
            return of(schema.path("allOf").path(0));
        }
        return switch (schema.path("type").asText("anything")) {
            case "array" -> "[" + of(schema.path("items")) + "]";
            case "object" -> struct(schema);
            case String scalar -> scalar(scalar, schema);
        };
    }

    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String struct(JsonNode schema) {
        if (schema.has("additionalProperties")) {
            return "{*: " + of(schema.path("additionalProperties")) + "}";
        }
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        Map<String, String> fields = new TreeMap<>();
        schema.path("properties")
                .properties()
                .forEach(each ->
                        fields.put(each.getKey() + (required.contains(each.getKey()) ? "!" : ""), of(each.getValue())));
        return fields.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String scalar(String type, JsonNode schema) {
        String format = schema.has("format") ? "(" + schema.path("format").asText() + ")" : "";
        return type + format + (schema.has("enum") ? values(schema.path("enum")) : "");
    }

    private static String values(JsonNode list) {
        TreeSet<String> values = new TreeSet<>();
        list.forEach(each -> values.add(each.isNull() ? "" : each.asText()));
        values.remove("");
        return values.stream().collect(Collectors.joining("|", "<", ">"));
    }
}
