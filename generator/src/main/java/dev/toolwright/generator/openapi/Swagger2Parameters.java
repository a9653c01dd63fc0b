package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parameters of Swagger 2.0: bodies and form fields are among them, and a type stands in the parameter itself. */
final class Swagger2Parameters {
    private static final String SHARED = "#/parameters/";
    private static final List<String> OF_SCHEMA = List.of(
            "type",
            "format",
            "items",
            "default",
            "enum",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "multipleOf");

    private final Document document;
    private final Swagger2Media media;
    private final JsonNode shared;

    Swagger2Parameters(Document document, Swagger2Media media) {
        this.document = document;
        this.media = media;
        this.shared = document.places().copy(document.root().path("parameters"));
    }

    /** Those that several operations refer to, without bodies, which have been copied to where they are used. */
    void shared(JsonNode parameters, ObjectNode components) {
        if (parameters instanceof ObjectNode object) {
            document.places().like(components, object);
            object.properties().forEach(each -> {
                if (each.getValue() instanceof ObjectNode parameter && !sent(parameter)) {
                    typed(parameter);
                    components.set(each.getKey(), parameter);
                }
            });
        }
    }

    /** @param common the parameters of the path item, which are split up among its operations */
    void operation(ObjectNode operation, JsonNode common) {
        List<ObjectNode> kept = new ArrayList<>();
        List<ObjectNode> fields = new ArrayList<>();
        for (JsonNode each : all(operation, common)) {
            ObjectNode parameter = referred(each);
            switch (parameter.path("in").asText()) {
                case "body" -> body(operation, parameter);
                case "formData" -> fields.add(parameter);
                default -> kept.add(each instanceof ObjectNode same && same.has("$ref") ? same : parameter);
            }
        }
        kept.forEach(this::typed);
        ArrayNode list = operation.putArray("parameters");
        document.places().like(list, operation);
        list.addAll(kept);
        if (!fields.isEmpty()) {
            form(operation, fields);
        }
    }

    private static boolean sent(ObjectNode parameter) {
        return Set.of("body", "formData").contains(parameter.path("in").asText());
    }

    private List<ObjectNode> all(ObjectNode operation, JsonNode common) {
        List<ObjectNode> all = new ArrayList<>();
        if (common != null) {
            common.valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .forEach(each -> all.add((ObjectNode) document.places().copy(each)));
        }
        operation
                .path("parameters")
                .valueStream()
                .filter(ObjectNode.class::isInstance)
                .forEach(each -> all.add((ObjectNode) each));
        return all;
    }

    /** The parameter that is meant, where it is a body or a form field and has to be taken apart. */
    private ObjectNode referred(JsonNode parameter) {
        String reference = parameter.path("$ref").asText();
        if (reference.startsWith(SHARED)
                && shared.path(reference.substring(SHARED.length())) instanceof ObjectNode target
                && sent(target)) {
            return (ObjectNode) document.places().copy(target);
        }
        return (ObjectNode) parameter;
    }

    private void typed(ObjectNode parameter) {
        if (parameter.has("$ref") || parameter.has("schema")) {
            return;
        }
        ObjectNode schema = made(parameter);
        for (String word : OF_SCHEMA) {
            JsonNode value = parameter.remove(word);
            if (value != null) {
                schema.set(word, value);
            }
        }
        Swagger2Media.binary(schema);
        parameter.set("schema", schema);
        if (schema.path("type").asText().equals("array")) {
            list(parameter);
        }
        parameter.remove("collectionFormat");
    }

    private static void list(ObjectNode parameter) {
        String format = parameter.path("collectionFormat").asText();
        parameter.put("explode", format.equals("multi"));
        switch (format) {
            case "ssv" -> parameter.put("style", Style.SPACE);
            case "pipes" -> parameter.put("style", Style.PIPE);
            case "tsv" -> parameter.put("style", Style.TAB);
            default -> {}
        }
    }

    private void body(ObjectNode operation, ObjectNode parameter) {
        ObjectNode body = content(operation, parameter, media.consumed(operation), parameter.get("schema"));
        body.set("required", parameter.path("required").deepCopy());
        if (!body.path("required").isBoolean()) {
            body.put("required", false);
        }
        if (parameter.path("description").isTextual()) {
            body.set("description", parameter.get("description"));
        }
    }

    private void form(ObjectNode operation, List<ObjectNode> fields) {
        ObjectNode schema = made(operation).put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        document.places().like(properties, operation);
        for (ObjectNode field : fields) {
            typed(field);
            ObjectNode property = (ObjectNode) field.get("schema");
            if (field.path("description").isTextual()) {
                property.set("description", field.get("description"));
            }
            properties.set(field.path("name").asText(), property);
            if (field.path("required").asBoolean()) {
                ArrayNode required = schema.withArray("required");
                document.places().like(required, operation);
                required.add(field.path("name").asText());
            }
        }
        content(operation, operation, List.of(formType(operation, properties)), schema)
                .put("required", schema.has("required"));
    }

    private String formType(ObjectNode operation, ObjectNode properties) {
        boolean file = properties
                .valueStream()
                .anyMatch(each -> each.path("format").asText().equals("binary"));
        boolean multipart = file || media.consumed(operation).contains("multipart/form-data");
        return multipart ? "multipart/form-data" : "application/x-www-form-urlencoded";
    }

    private ObjectNode content(ObjectNode operation, ObjectNode place, List<String> types, JsonNode schema) {
        ObjectNode body = operation.putObject("requestBody");
        document.places().like(body, place);
        ObjectNode content = body.putObject("content");
        document.places().like(content, place);
        for (String type : types) {
            ObjectNode one = content.putObject(type);
            document.places().like(one, place);
            if (schema != null) {
                one.set("schema", schema);
            }
        }
        return body;
    }

    private ObjectNode made(JsonNode place) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        document.places().like(made, place);
        return made;
    }
}
