package dev.toolwright.generator.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Operation;
import dev.toolwright.generator.tools.Construct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Names of operations and their parameters, and what may stand beside the name of one. */
record Operations(List<Described> all, Set<String> inFull) {
    static final String OPERATION = "operation";
    static final String PARAMETERS = "parameters";

    /** An operation with the name that is written in YAML. */
    record Described(Api api, Operation operation) {
        String name() {
            return api.name() + "." + operation.id();
        }
    }

    static Operations of(List<Api> apis, Predicate<String> described) {
        List<Described> all = apis.stream()
                .flatMap(api -> api.operations().values().stream().map(operation -> new Described(api, operation)))
                .toList();
        Set<String> inFull = all.stream()
                .filter(each -> described.test(each.operation().id()))
                .map(Described::name)
                .collect(Collectors.toSet());
        return new Operations(all, inFull);
    }

    void define(ObjectNode definitions) {
        definitions.set(OPERATION, names(operationNames()));
        definitions.set(PARAMETERS, parameters());
        for (Described each : all) {
            if (inFull.contains(each.name())) {
                new OperationSchema(each).define(definitions);
            }
        }
    }

    /** For each operation what the other words of the construct hold, where this word names it. */
    void conditions(Construct construct, String word, ObjectNode schema) {
        List<ObjectNode> conditions = new ArrayList<>();
        for (Described each : all) {
            ObjectNode then = JsonNodeFactory.instance.objectNode();
            if (inFull.contains(each.name())) {
                new OperationSchema(each).words(construct, then);
            }
            if (!then.isEmpty()) {
                ObjectNode condition = JsonNodeFactory.instance.objectNode();
                ObjectNode named = condition.putObject("if");
                named.putObject("properties").putObject(word).put("const", each.name());
                named.putArray("required").add(word);
                condition.putObject("then").set("properties", then);
                conditions.add(condition);
            }
        }
        if (!conditions.isEmpty()) {
            conditions.forEach(schema.putArray("allOf")::add);
        }
    }

    private Map<String, String> operationNames() {
        Map<String, String> names = new TreeMap<>();
        all.forEach(each -> names.put(each.name(), summary(each.operation())));
        return names;
    }

    private static String summary(Operation operation) {
        String said = operation.summary().isBlank() ? operation.description() : operation.summary();
        return "%s %s%s".formatted(operation.method(), operation.path(), said.isBlank() ? "" : ": " + said.strip());
    }

    private ObjectNode parameters() {
        Map<String, String> names = new TreeMap<>();
        for (Described each : all) {
            each.operation()
                    .parameters()
                    .forEach(parameter -> names.put(
                            each.operation().id() + "." + parameter.name(),
                            parameter.description().strip()));
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        ObjectNode one = names(names);
        // Behind the name of an API, where several have the operation.
        ((ArrayNode) one.path("anyOf")).addObject().put("pattern", "^[^.]+\\.[^.]+\\..+$");
        schema.putArray("anyOf")
                .add(one)
                .add(JsonNodeFactory.instance.objectNode().put("type", "array").set("items", one.deepCopy()));
        return schema;
    }

    /** Without the name of the API an operation is allowed too; nobody needs it to be proposed twice. */
    private static ObjectNode names(Map<String, String> names) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode any = schema.putArray("anyOf");
        if (names.isEmpty()) {
            any.addObject();
            return schema;
        }
        ObjectNode known = any.addObject();
        ArrayNode values = known.putArray("enum");
        ArrayNode meanings = known.putArray("enumDescriptions");
        names.forEach((name, meaning) -> {
            values.add(name);
            meanings.add(meaning);
        });
        if (names.keySet().stream().noneMatch(name -> name.indexOf('.') != name.lastIndexOf('.'))) {
            any.addObject().put("pattern", "^[^.]+$");
        }
        return schema;
    }
}
