package dev.toolwright.generator.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Schemas of an API as JSON Schema 2020-12 for the model: type and limits, without what only programs need. A schema that
 * contains itself ends as an open object.
 */
final class InputSchemas {
    private static final List<String> KEPT = List.of(
            "title",
            "description",
            "format",
            "pattern",
            "enum",
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
            "examples");

    /** They say how wide a number is in memory, which no model needs. */
    private static final Set<String> WIDTHS = Set.of("int32", "int64", "float", "double");

    private final Api api;

    InputSchemas(Api api) {
        this.api = api;
    }

    ObjectNode of(Schema schema) {
        return of(schema, Set.of());
    }

    private ObjectNode of(Schema schema, Set<String> above) {
        if (schema instanceof Schema.Ref ref) {
            return above.contains(ref.name()) ? object("object") : of(api.resolve(ref), with(above, ref.name()));
        }
        ObjectNode json = kind(schema);
        copy(schema.facts().raw(), json);
        switch (schema) {
            case Schema.Array array -> json.set("items", of(array.items(), above));
            case Schema.Struct struct -> fields(struct, json, above);
            default -> {}
        }
        return json;
    }

    private void fields(Schema.Struct struct, ObjectNode json, Set<String> above) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        struct.properties().forEach((name, field) -> properties.set(name, of(field, above)));
        if (!properties.isEmpty()) {
            json.set("properties", properties);
        }
        if (!struct.required().isEmpty()) {
            struct.required().stream().sorted().forEach(json.withArray("required")::add);
        }
        struct.additional()
                .ifPresentOrElse(
                        additional -> json.set("additionalProperties", of(additional, above)),
                        () -> close(struct, json));
    }

    /** A misspelt field would be lost silently; an object of which no field is known may have any. */
    private static void close(Schema.Struct struct, ObjectNode json) {
        boolean open = struct.facts().raw().path("additionalProperties").asBoolean();
        if (!struct.properties().isEmpty() && !open) {
            json.put("additionalProperties", false);
        }
    }

    private static ObjectNode kind(Schema schema) {
        return switch (schema) {
            case Schema.Text text -> object("string");
            case Schema.Whole whole -> object("integer");
            case Schema.Decimal decimal -> object("number");
            case Schema.Bool bool -> object("boolean");
            case Schema.Array array -> object("array");
            case Schema.Struct struct -> object("object");
            case Schema.Any any -> JsonNodeFactory.instance.objectNode();
            case Schema.Ref ref -> throw new IllegalArgumentException("a reference has no kind: " + ref.name());
        };
    }

    private static void copy(JsonNode raw, ObjectNode json) {
        KEPT.stream().filter(raw::has).forEach(keyword -> json.set(keyword, raw.get(keyword)));
        // A pattern that cannot be checked here is left to the API.
        if (json.path("pattern").isTextual()
                && !Patterns.usable(json.path("pattern").textValue())) {
            json.remove("pattern");
        }
        if (WIDTHS.contains(json.path("format").asText())) {
            json.remove("format");
        }
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    private static Set<String> with(Set<String> above, String name) {
        Set<String> more = new HashSet<>(above);
        more.add(name);
        return more;
    }
}
