package dev.toolwright.generator.expression;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Types as JSON Schema 2020-12, for output schemas that are inferred. Objects of an API are {@code {type: object}}: what is
 * inside is the API's matter. A null field is left out of an answer, so a nullable field is one that is not required.
 */
public final class JsonSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonSchemas() {}

    /** The schema of values that are not null. */
    public static ObjectNode of(Type type) {
        return switch (type) {
            case Type.Text text -> kind("string");
            case Type.Whole whole -> kind("integer");
            case Type.Decimal decimal -> kind("number");
            case Type.Bool bool -> kind("boolean");
            case Type.Null none -> kind("null");
            case Type.Json json -> JSON.objectNode();
            case Type.MapOf map -> kind("object");
            case Type.ListOf list -> kind("array").set("items", element(list.element()));
            case Type.Struct struct -> object(struct.shape());
        };
    }

    private static ObjectNode object(Shape shape) {
        return switch (shape) {
            case Shape.Documented documented -> kind("object");
            case Shape.Known known -> known(known);
        };
    }

    private static ObjectNode known(Shape.Known known) {
        ObjectNode schema = kind("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        known.named().forEach((name, type) -> {
            properties.set(name, of(type));
            if (!type.nullable()) {
                required.add(name);
            }
        });
        return required.isEmpty() ? schema : schema.set("required", required);
    }

    /** Unlike a field, an element of a list cannot be left out. Of those of an empty list nothing is known. */
    private static ObjectNode element(Type type) {
        if (type instanceof Type.Null) {
            return JSON.objectNode();
        }
        ObjectNode schema = of(type);
        if (type.nullable() && schema.get("type") instanceof TextNode kind) {
            schema.set("type", JSON.arrayNode().add(kind.textValue()).add("null"));
        }
        return schema;
    }

    private static ObjectNode kind(String type) {
        return JSON.objectNode().put("type", type);
    }
}
