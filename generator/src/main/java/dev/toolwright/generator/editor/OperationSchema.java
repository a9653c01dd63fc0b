package dev.toolwright.generator.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.editor.Operations.Described;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.tools.Construct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand beside the name of one operation: its parameters, the fields of its body, expressions over its answer. */
final class OperationSchema {
    private static final int BODY_DEPTH = 4;

    private final Described operation;

    OperationSchema(Described operation) {
        this.operation = operation;
    }

    void define(ObjectNode definitions) {
        definitions.set("with:" + operation.name(), with());
        body().ifPresent(body -> definitions.set("body:" + operation.name(), body));
        answer().ifPresent(answer -> definitions.set("answer:" + operation.name(), answer));
        lists().ifPresent(lists -> definitions.set("lists:" + operation.name(), lists));
    }

    /** The words of the construct that the operation says something about. */
    void words(Construct construct, ObjectNode properties) {
        Set<String> names = Set.copyOf(construct.names());
        put(properties, names, "with", "with:");
        if (operation.operation().body().isPresent()) {
            put(properties, names, construct == Construct.ANSWER ? "sent" : "body", "body:");
            put(properties, names, "patch", "body:");
        }
        if (construct == Construct.TOOL && answer().isPresent()) {
            put(properties, names, "return", "answer:");
        }
        if (construct != Construct.ARGUMENT && lists().isPresent()) {
            put(properties, names, "items", "lists:");
        }
    }

    private void put(ObjectNode properties, Set<String> names, String word, String definition) {
        if (names.contains(word)) {
            properties.putObject(word).put("$ref", "#/definitions/" + definition + operation.name());
        }
    }

    private ObjectNode with() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (Operation.Parameter parameter : operation.operation().parameters()) {
            ObjectNode value = properties.putObject(parameter.name());
            describe(value, parameter.description());
            values(value, operation.api().resolve(parameter.schema()));
        }
        return schema.put("additionalProperties", false);
    }

    private static void describe(ObjectNode schema, String description) {
        if (!description.isBlank()) {
            schema.put("description", description.strip());
        }
    }

    /** Any expression may stand where a value does; what the document lists is proposed. */
    private static void values(ObjectNode value, Schema schema) {
        if (schema instanceof Schema.Text text && !text.values().isEmpty()) {
            ArrayNode any = value.putArray("anyOf");
            text.values().forEach(any.addObject().putArray("enum")::add);
            any.addObject().put("type", "string");
        }
    }

    private Optional<ObjectNode> body() {
        return operation.operation().body().map(schema -> fields(schema, BODY_DEPTH));
    }

    private ObjectNode fields(Schema schema, int depth) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (depth > 0 && operation.api().resolve(schema) instanceof Schema.Struct struct) {
            ObjectNode properties = json.putObject("properties");
            struct.properties().forEach((name, field) -> {
                ObjectNode value = fields(field, depth - 1);
                describe(value, field.facts().description());
                properties.set(name, value);
            });
        }
        return json;
    }

    private Optional<ObjectNode> answer() {
        return operation.operation().answer().map(this::answer);
    }

    private ObjectNode answer(Schema schema) {
        List<String> paths = AnswerPaths.of(operation.api(), schema).all();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (operation.api().resolve(schema) instanceof Schema.Struct struct) {
            ObjectNode properties = json.putObject("properties");
            for (Map.Entry<String, Schema> field : struct.properties().entrySet()) {
                describe(
                        properties.putObject(field.getKey()),
                        field.getValue().facts().description());
                proposals((ObjectNode) properties.get(field.getKey()), List.of("out." + field.getKey()));
            }
        }
        ObjectNode value = json.putObject("additionalProperties");
        proposals(value, paths);
        return json;
    }

    /** Where pages are read, the lists that one answer has. */
    private Optional<ObjectNode> lists() {
        return operation
                .operation()
                .answer()
                .map(schema -> AnswerPaths.of(operation.api(), schema).lists())
                .filter(lists -> !lists.isEmpty())
                .map(lists -> {
                    ObjectNode schema = JsonNodeFactory.instance.objectNode();
                    proposals(schema, lists);
                    return schema;
                });
    }

    private static void proposals(ObjectNode schema, List<String> paths) {
        if (paths.isEmpty()) {
            return;
        }
        ArrayNode any = schema.putArray("anyOf");
        ArrayNode values = any.addObject().putArray("enum");
        paths.forEach(path -> values.add("${{ " + path + " }}"));
        any.addObject();
    }
}
