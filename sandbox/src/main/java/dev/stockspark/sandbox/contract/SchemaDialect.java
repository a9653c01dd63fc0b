package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.util.Set;

/**
 * Turns a schema object of OpenAPI 3.0 into the JSON Schema that it means. Draft 4 is the target because 3.0 took its keywords from
 * there: boolean {@code exclusiveMinimum}, and nothing beside a {@code $ref} counts.
 */
record SchemaDialect(Direction direction) {
    /** Keywords that only people read; the validator would warn of each that Draft 4 does not know. */
    private static final Set<String> FOR_READERS =
            Set.of("description", "example", "title", "default", "deprecated", "readOnly", "writeOnly", "nullable");

    static final String COMPONENTS = "#/components/schemas/";

    JsonNode convert(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").textValue().substring(COMPONENTS.length());
            return Json.object().put("$ref", "#/definitions/" + direction.definition(name));
        }
        ObjectNode result = Json.object();
        schema.properties().stream()
                .filter(entry ->
                        !FOR_READERS.contains(entry.getKey()) && !entry.getKey().startsWith("x-"))
                .forEach(entry -> result.set(entry.getKey(), keyword(entry.getKey(), entry.getValue())));
        dropExcused(schema, result);
        limitInteger(result);
        return schema.path("nullable").booleanValue() ? orNull(result) : result;
    }

    private JsonNode keyword(String name, JsonNode value) {
        return switch (name) {
            case "properties" -> each((ObjectNode) value);
            case "items", "not", "additionalProperties" -> value.isObject() ? convert(value) : value;
            case "allOf", "anyOf", "oneOf" -> each((ArrayNode) value);
            default -> value;
        };
    }

    private ObjectNode each(ObjectNode schemas) {
        ObjectNode result = Json.object();
        schemas.properties().forEach(entry -> result.set(entry.getKey(), convert(entry.getValue())));
        return result;
    }

    private ArrayNode each(ArrayNode schemas) {
        ArrayNode result = Json.array();
        schemas.forEach(schema -> result.add(convert(schema)));
        return result;
    }

    private void dropExcused(JsonNode schema, ObjectNode result) {
        if (!schema.has("required")) {
            return;
        }
        ArrayNode due = Json.array();
        for (JsonNode name : schema.get("required")) {
            if (!schema.path("properties")
                    .path(name.textValue())
                    .path(direction.excused())
                    .booleanValue()) {
                due.add(name);
            }
        }
        result.remove("required");
        if (!due.isEmpty()) {
            result.set("required", due);
        }
    }

    private static void limitInteger(ObjectNode schema) {
        boolean narrow = schema.path("format").asText().equals("int32");
        boolean wide = schema.path("format").asText().equals("int64");
        if ((narrow || wide) && !schema.has("minimum")) {
            schema.put("minimum", narrow ? Integer.MIN_VALUE : Long.MIN_VALUE);
        }
        if ((narrow || wide) && !schema.has("maximum")) {
            schema.put("maximum", narrow ? Integer.MAX_VALUE : Long.MAX_VALUE);
        }
    }

    private static JsonNode orNull(ObjectNode schema) {
        if (schema.has("type") && !schema.has("allOf")) {
            ArrayNode types = Json.array().add(schema.get("type")).add("null");
            schema.set("type", types);
            return schema;
        }
        ObjectNode either = Json.object();
        either.putArray("anyOf").add(Json.object().put("type", "null")).add(schema);
        return either;
    }
}
