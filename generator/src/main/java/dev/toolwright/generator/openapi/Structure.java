package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toolwright.generator.openapi.Shape.Anything;
import dev.toolwright.generator.openapi.Shape.Fields;
import dev.toolwright.generator.openapi.Shape.Flag;
import dev.toolwright.generator.openapi.Shape.ListOf;
import dev.toolwright.generator.openapi.Shape.Named;
import dev.toolwright.generator.openapi.Shape.Text;
import dev.toolwright.generator.openapi.Shape.TextOrTexts;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports every value of the wrong kind and takes it out, so that whoever reads the tree afterwards need not ask what a value is.
 * It does not judge what the values say.
 */
final class Structure {
    private final Places places;
    private final Problems problems;

    Structure(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    void check(ObjectNode node, Part part) {
        List.copyOf(node.properties()).forEach(field -> {
            Shape shape = part.fields().get(field.getKey());
            if (shape == null) {
                misspelt(node, field.getKey(), part);
            } else {
                settle(node, field, shape);
            }
        });
    }

    private void misspelt(ObjectNode node, String key, Part part) {
        boolean ownName = key.startsWith("x-") || part == Part.SCHEMA || node.has("$ref");
        List<String> missing =
                part.fields().keySet().stream().filter(name -> !node.has(name)).toList();
        List<String> near = ownName ? List.of() : Nearest.to(key, missing);
        if (!near.isEmpty()) {
            problems.warning(
                    OpenApiRule.MISSPELT_FIELD,
                    places.key(node, key),
                    "OpenAPI has no field \"%s\" here".formatted(key),
                    Nearest.hint(key, near).orElseThrow());
        }
    }

    private void settle(ObjectNode holder, Map.Entry<String, JsonNode> field, Shape shape) {
        String key = field.getKey();
        JsonNode value = key.equals("items") && shape.equals(new Fields(Part.SCHEMA))
                ? single(field.getValue(), holder)
                : field.getValue();
        Optional<JsonNode> fitting = fit(value, shape, places.value(holder, key));
        if (fitting.isEmpty()) {
            holder.remove(key);
        } else {
            holder.set(key, fitting.get());
        }
    }

    /** Before 2020-12 a list here meant a schema for each place (JSON Schema draft-07 section 6.4.1); OpenAPI never had it. */
    private JsonNode single(JsonNode items, ObjectNode holder) {
        if (!(items instanceof ArrayNode list)) {
            return items;
        }
        boolean one = list.size() == 1;
        problems.warning(
                OpenApiRule.WRONG_KIND,
                places.value(holder, "items"),
                "one schema is expected here, not a list of them",
                one ? "the only one is read as that of every element" : "nothing is taken to be known of the elements");
        if (one) {
            return list.get(0);
        }
        ObjectNode unknown = holder.objectNode();
        places.like(unknown, holder);
        return unknown;
    }

    /** The value as it should be; empty where it cannot be used, which has been reported unless it is null. */
    private Optional<JsonNode> fit(JsonNode value, Shape shape, Position position) {
        return switch (shape) {
            case Anything anything -> Optional.of(value);
            case Text text -> text(value, position);
            case Flag flag -> value.isBoolean() ? Optional.of(value) : wrong(value, "true or false", position);
            case TextOrTexts either -> value.isArray() ? list(value, new Text(), position) : text(value, position);
            case ListOf list -> list(value, list.items(), position);
            case Named named -> named(value, named.values(), position);
            case Fields fields -> part(value, fields.part(), position);
        };
    }

    private Optional<JsonNode> text(JsonNode value, Position position) {
        if (value.isNumber() || value.isBoolean()) {
            problems.warning(
                    OpenApiRule.WRONG_KIND,
                    position,
                    "%s is read as text here".formatted(value.asText()),
                    "put it in quotes");
            return Optional.of(TextNode.valueOf(value.asText()));
        }
        return value.isTextual() ? Optional.of(value) : wrong(value, "text", position);
    }

    private Optional<JsonNode> list(JsonNode value, Shape items, Position position) {
        if (!(value instanceof ArrayNode list)) {
            return wrong(value, "a list", position);
        }
        List<JsonNode> kept = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            fit(list.get(i), items, places.item(list, i)).ifPresent(kept::add);
        }
        list.removeAll();
        list.addAll(kept);
        return Optional.of(list);
    }

    private Optional<JsonNode> named(JsonNode value, Shape values, Position position) {
        if (!(value instanceof ObjectNode map)) {
            return wrong(value, "a mapping", position);
        }
        if (map.path("$ref").isTextual()) {
            problems.warning(
                    OpenApiRule.WRONG_KIND,
                    places.value(map, "$ref"),
                    "a reference cannot stand among names",
                    "what it leads to is left out");
            map.remove("$ref");
        }
        List.copyOf(map.properties()).stream()
                .filter(field ->
                        !field.getKey().startsWith("x-") || field.getValue().isObject())
                .forEach(field -> settle(map, field, values));
        return Optional.of(map);
    }

    private Optional<JsonNode> part(JsonNode value, Part part, Position position) {
        if (part == Part.SCHEMA && value.isBoolean()) {
            return Optional.of(value);
        }
        if (!(value instanceof ObjectNode object)) {
            return wrong(value, "a mapping", position);
        }
        check(object, part);
        return Optional.of(object);
    }

    private Optional<JsonNode> wrong(JsonNode value, String expected, Position position) {
        if (!value.isNull()) {
            problems.error(
                    OpenApiRule.WRONG_KIND, position, "%s is expected here, not %s".formatted(expected, kind(value)));
        }
        return Optional.empty();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "a mapping";
            case ARRAY -> "a list";
            case STRING, BINARY -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "nothing";
        };
    }
}
