package dev.toolwright.generator.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.Schema;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables of the tables: their types as OpenAPI schemas, their values as JSON. */
public record Variables(Map<String, Type> types, Map<String, JsonNode> values) {
    private static final Path FILE = Path.of("src/test/tables/expressions/variables.yaml");
    private static final Api API = new Api("test", FILE, "Test", Map.of(), Map.of());

    public static Variables read() {
        Problems problems = new Problems();
        MapNode file = (MapNode) SourceFile.read(FILE, problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
        Map<String, Type> types = new LinkedHashMap<>();
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Node.Entry entry : file.entries()) {
            MapNode variable = (MapNode) entry.value();
            types.put(
                    entry.key().value(),
                    Types.of(API, schema(variable.get("type").orElseThrow(), false)));
            values.put(entry.key().value(), JsonTree.of(variable.get("value").orElseThrow()));
        }
        return new Variables(types, values);
    }

    public Scope scope() {
        Scope scope = Scope.EMPTY;
        for (Map.Entry<String, Type> entry : types.entrySet()) {
            scope = scope.with(Variable.of(entry.getKey(), entry.getValue(), entry.getKey()));
        }
        Map<String, Type> user = Map.of("country", Types.TEXT, "dealer", Types.WHOLE.orNull());
        return scope.with(Variable.record(
                "user",
                new Type.Struct(Shape.of(user), false),
                Optional.empty(),
                Map.of("country", "user.country()", "dealer", "user.dealer()")));
    }

    private static Schema schema(Node node, boolean optional) {
        Schema.Facts facts = new Schema.Facts("", optional, JsonNodeFactory.instance.objectNode(), node.position());
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar.value(), facts);
            case ListNode list -> new Schema.Array(schema(list.items().getFirst(), false), facts);
            case MapNode map -> mapping(map, facts);
        };
    }

    private static Schema mapping(MapNode map, Schema.Facts facts) {
        Node first = map.entries().getFirst().value();
        return switch (map.entries().getFirst().key().value()) {
            case "*" -> new Schema.Struct(Map.of(), Set.of(), Optional.of(schema(first, false)), facts);
            case "?" -> schema(first, true);
            default -> struct(map, facts);
        };
    }

    private static Schema struct(MapNode map, Schema.Facts facts) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        for (Node.Entry entry : map.entries()) {
            String name = entry.key().value();
            String bare = name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
            properties.put(bare, schema(entry.value(), false));
            if (bare.equals(name)) {
                required.add(name);
            }
        }
        return new Schema.Struct(properties, required, Optional.empty(), facts);
    }

    private static Schema scalar(String word, Schema.Facts facts) {
        if (word.endsWith("|null")) {
            Schema.Facts nullable = new Schema.Facts("", true, facts.raw(), facts.position());
            return scalar(word.substring(0, word.length() - "|null".length()), nullable);
        }
        return switch (word) {
            case "string" -> new Schema.Text(List.of(), facts);
            case "integer" -> new Schema.Whole(facts);
            case "number" -> new Schema.Decimal(facts);
            case "boolean" -> new Schema.Bool(facts);
            case "any" -> new Schema.Any(facts);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
