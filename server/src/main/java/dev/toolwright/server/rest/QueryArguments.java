package dev.toolwright.server.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.server.mcp.rpc.Json;
import dev.toolwright.server.rest.RestRequest.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool's arguments from a query. A query knows only texts, so the input schema says what each stands for: a list is its name repeated
 * (OpenAPI 3.1, style {@code form}, exploded), an object is JSON. What does not fit its type stays a text, and the tool's own check says
 * what is wrong with it.
 */
final class QueryArguments {
    private QueryArguments() {}

    /** @throws RefusedException when one name comes twice that is no list */
    static ObjectNode read(List<Parameter> query, ObjectNode inputSchema) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (Parameter parameter : query) {
            JsonNode schema = inputSchema.path("properties").path(parameter.name());
            if (types(schema).contains("array")) {
                ArrayNode list = arguments.withArray(parameter.name());
                list.add(value(parameter.value(), schema.path("items")));
            } else if (arguments.has(parameter.name())) {
                throw new RefusedException(
                        400,
                        "invalid_arguments",
                        "\"" + parameter.name() + "\" comes more than once, and it is no list. Nothing was done.");
            } else {
                arguments.set(parameter.name(), value(parameter.value(), schema));
            }
        }
        return arguments;
    }

    private static JsonNode value(String text, JsonNode schema) {
        List<String> types = types(schema);
        if (types.isEmpty() || types.contains("string")) {
            return TextNode.valueOf(text);
        }
        if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
            return BooleanNode.valueOf(text.equals("true"));
        }
        JsonNode json = json(text);
        boolean number = json.isNumber() && (types.contains("number") || types.contains("integer"));
        boolean object = json.isObject() && types.contains("object");
        return number || object ? json : TextNode.valueOf(text);
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(text);
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            return List.of(type.textValue());
        }
        List<String> types = new ArrayList<>();
        type.forEach(each -> types.add(each.asText()));
        return types;
    }
}
