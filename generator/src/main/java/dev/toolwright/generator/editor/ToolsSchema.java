package dev.toolwright.generator.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.tools.Construct;
import dev.toolwright.generator.tools.Inside;
import dev.toolwright.generator.tools.Kind;
import dev.toolwright.generator.tools.Word;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The schema of tools.yaml and of the files that it includes, in draft-07, which every YAML language server reads. It is for editors:
 * what the generator accepts is decided by its checks.
 */
public final class ToolsSchema {
    /** An editor tries each of them wherever an operation is called; beyond this it becomes slow. */
    private static final int DESCRIBED = 300;

    private final Operations operations;
    private final ObjectNode root = JsonNodeFactory.instance.objectNode();
    private final ObjectNode definitions = JsonNodeFactory.instance.objectNode();

    private ToolsSchema(Operations operations) {
        this.operations = operations;
    }

    /**
     * The schema.
     *
     * @param mentioned whether the files have a word like this operation's id; of APIs with very many operations only these are
     *     described in full
     */
    public static ObjectNode of(List<Api> apis, Predicate<String> mentioned) {
        int all = apis.stream().mapToInt(api -> api.operations().size()).sum();
        return new ToolsSchema(Operations.of(apis, all <= DESCRIBED ? id -> true : mentioned)).schema();
    }

    private ObjectNode schema() {
        root.put("$schema", "http://json-schema.org/draft-07/schema#");
        root.put("$comment", "Generated; the command update writes it.");
        root.put("title", "Tools");
        ObjectNode file = construct(Construct.FILE);
        file.remove("required");
        root.setAll(file);
        // An included file has no word of its own; whatever has one of these is the first file.
        root.putArray("allOf").add(wholeFile());
        for (Construct construct : Construct.values()) {
            if (construct != Construct.FILE && construct != Construct.INCLUDED) {
                definitions.set(name(construct), construct(construct));
            }
        }
        operations.define(definitions);
        root.set("definitions", definitions);
        return root;
    }

    private static ObjectNode wholeFile() {
        ObjectNode conditional = JsonNodeFactory.instance.objectNode();
        ArrayNode any = conditional.putObject("if").putArray("anyOf");
        List.of("version", "apis", "name", "include")
                .forEach(word -> any.addObject().putArray("required").add(word));
        required(conditional.putObject("then"), Construct.FILE);
        return conditional;
    }

    private ObjectNode construct(Construct construct) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        construct.words().forEach(word -> properties.set(word.name(), word(construct, word)));
        schema.put("additionalProperties", false);
        required(schema, construct);
        construct.words().stream()
                .filter(word -> Inside.of(construct, word.name()) instanceof Inside.Operation)
                .findFirst()
                .ifPresent(word -> operations.conditions(construct, word.name(), schema));
        return schema;
    }

    private static void required(ObjectNode schema, Construct construct) {
        List<String> names = construct.words().stream()
                .filter(Word::required)
                .map(Word::name)
                .toList();
        if (!names.isEmpty()) {
            names.forEach(schema.putArray("required")::add);
        }
    }

    private static ObjectNode word(Construct construct, Word word) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("description", word.meaning());
        switch (Inside.of(construct, word.name())) {
            case Inside.One one -> alternatives(schema, word, reference(one.construct()));
            case Inside.Named named -> schema.put("type", "object").set("additionalProperties", named(named));
            case Inside.Listed listed -> schema.put("type", "array").set("items", steps(listed.constructs()));
            case Inside.Operation operation -> schema.put("$ref", "#/definitions/" + Operations.OPERATION);
            case Inside.Parameters parameters -> schema.put("$ref", "#/definitions/" + Operations.PARAMETERS);
            case Inside.OneOf values -> values.values().forEach(schema.withArray("enum")::add);
            case Inside.Free free -> Kinds.of(word.kind(), schema);
        }
        return schema;
    }

    /** An error is told in a sentence, or in a sentence and a code; a completion is a list, or an operation. */
    private static ObjectNode named(Inside.Named named) {
        return switch (named.construct()) {
            case FAILURE -> either(Kinds.text(), reference(named.construct()));
            case COMPLETE -> either(texts(), reference(named.construct()));
            default -> reference(named.construct());
        };
    }

    private static ObjectNode either(ObjectNode one, ObjectNode other) {
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }

    private static ObjectNode texts() {
        ObjectNode texts = JsonNodeFactory.instance.objectNode().put("type", "array");
        texts.set("items", Kinds.text());
        return texts;
    }

    private static void alternatives(ObjectNode schema, Word word, ObjectNode reference) {
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        Kinds.of(word.kind(), plain);
        if (plain.path("type").isTextual()) {
            schema.setAll(reference);
        } else {
            schema.setAll(either(word.kind() == Kind.CANDIDATES ? texts() : Kinds.text(), reference));
        }
    }

    private static ObjectNode steps(List<Construct> constructs) {
        if (constructs.size() == 1) {
            return reference(constructs.getFirst());
        }
        ObjectNode any = JsonNodeFactory.instance.objectNode();
        ArrayNode list = any.putArray("anyOf");
        constructs.forEach(construct -> list.add(reference(construct)));
        return any;
    }

    private static ObjectNode reference(Construct construct) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/definitions/" + name(construct));
    }

    private static String name(Construct construct) {
        return construct.name().toLowerCase(Locale.ROOT);
    }
}
