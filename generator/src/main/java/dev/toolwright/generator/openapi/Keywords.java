package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Schema.Facts;
import dev.toolwright.generator.problem.Position;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The keywords of one schema object, in the dialects of OpenAPI 3.0 and 3.1 alike. */
final class Keywords {
    /** Those that JSON Schema 2020-12 has too, and that say nothing about the schemas inside. */
    private static final Set<String> KEPT = Set.of(
            "title",
            "format",
            "pattern",
            "enum",
            "const",
            "default",
            "examples",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "deprecated",
            "readOnly",
            "writeOnly",
            "contentEncoding",
            "contentMediaType");

    private Keywords() {}

    static Facts facts(ObjectNode schema, Position position) {
        boolean nullable = schema.path("nullable").asBoolean()
                || types(schema).anyMatch("null"::equals)
                || schema.path("enum").valueStream().anyMatch(JsonNode::isNull)
                || alternatives(schema).anyMatch(Keywords::onlyNull);
        return new Facts(schema.path("description").asText(), nullable, raw(schema), position);
    }

    static ObjectNode raw(ObjectNode schema) {
        ObjectNode raw = schema.objectNode();
        List<String> types = types(schema).filter(each -> !each.equals("null")).toList();
        if (types.size() == 1) {
            raw.put("type", types.getFirst());
        }
        schema.properties().stream()
                .filter(field -> KEPT.contains(field.getKey()))
                .forEach(field -> raw.set(field.getKey(), field.getValue()));
        if (schema.has("example") && !raw.has("examples")) {
            raw.putArray("examples").add(schema.path("example"));
        }
        if (schema.path("additionalProperties").asBoolean()) {
            raw.put("additionalProperties", true);
        }
        limit(raw, "minimum", "exclusiveMinimum");
        limit(raw, "maximum", "exclusiveMaximum");
        return raw;
    }

    /** In OpenAPI 3.0 {@code exclusiveMinimum} is a flag beside {@code minimum}; since 3.1 it is the limit itself. */
    private static void limit(ObjectNode raw, String limit, String exclusive) {
        if (raw.path(exclusive).isBoolean()) {
            boolean excluded = raw.remove(exclusive).asBoolean();
            if (excluded && raw.has(limit)) {
                raw.set(exclusive, raw.remove(limit));
            }
        }
    }

    /** The name of the component schema that {@code $ref} leads to. */
    static String referred(JsonNode schema) {
        return Pointer.parse(schema.path("$ref").asText()).steps().getLast();
    }

    /** The schemas that this one is put together from, without the alternative "or null". */
    static List<JsonNode> parts(ObjectNode schema) {
        return Stream.concat(
                        schema.path("allOf").valueStream(), alternatives(schema).filter(each -> !onlyNull(each)))
                .toList();
    }

    static Stream<JsonNode> alternatives(ObjectNode schema) {
        return Stream.concat(
                schema.path("oneOf").valueStream(), schema.path("anyOf").valueStream());
    }

    static boolean onlyNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }

    static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asText)
                : Stream.of(type.asText()).filter(each -> !each.isEmpty());
    }

    /** One of JSON Schema's types, told from the other keywords where it is not given; empty where it is open. */
    static String type(ObjectNode schema, ObjectNode properties) {
        Set<String> types =
                Set.copyOf(types(schema).filter(each -> !each.equals("null")).toList());
        if (types.size() == 1) {
            return types.iterator().next();
        }
        if (!types.isEmpty()) {
            return types.equals(Set.of("integer", "number")) ? "number" : "";
        }
        if (!properties.isEmpty() || schema.has("additionalProperties")) {
            return "object";
        }
        return schema.has("items") ? "array" : ofValues(schema);
    }

    private static String ofValues(ObjectNode schema) {
        List<JsonNode> values = values(schema);
        if (values.isEmpty()) {
            return "";
        }
        if (values.stream().allMatch(JsonNode::isTextual)) {
            return "string";
        }
        return values.stream().allMatch(JsonNode::isIntegralNumber) ? "integer" : "";
    }

    static List<String> texts(ObjectNode schema) {
        return values(schema).stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<JsonNode> values(ObjectNode schema) {
        Stream<JsonNode> values = schema.has("const")
                ? Stream.of(schema.path("const"))
                : schema.path("enum").valueStream();
        return values.filter(each -> !each.isNull()).toList();
    }
}
