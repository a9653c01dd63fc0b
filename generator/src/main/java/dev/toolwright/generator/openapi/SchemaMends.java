package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Nearest;
import dev.toolwright.generator.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes out of schemas what no reader could make sense of: types that do not exist, and schemas defined as themselves. */
final class SchemaMends {
    private static final List<String> TYPES =
            List.of("array", "boolean", "integer", "null", "number", "object", "string");

    private final Document document;
    private final Problems problems;
    private final ObjectNode components;

    private SchemaMends(Document document, Problems problems) {
        this.document = document;
        this.problems = problems;
        this.components = document.at("components", "schemas");
    }

    static void mend(Document document, Problems problems) {
        SchemaMends mends = new SchemaMends(document, problems);
        new Walk((part, object) -> {
                    if (part == Part.SCHEMA) {
                        mends.type(object);
                    }
                })
                .from(document.root(), Part.DOCUMENT);
        mends.components
                .properties()
                .forEach(field -> mends.cut(field.getValue(), new LinkedHashSet<>(Set.of(field.getKey()))));
    }

    private void type(ObjectNode schema) {
        List<String> unknown =
                Keywords.types(schema).filter(type -> !TYPES.contains(type)).toList();
        if (!unknown.isEmpty()) {
            problems.warning(
                    OpenApiRule.UNKNOWN_TYPE,
                    document.places().value(schema, "type"),
                    "\"%s\" is no type, so nothing is known of the values".formatted(unknown.getFirst()),
                    Nearest.hint(unknown.getFirst(), TYPES).orElseThrow());
            schema.remove("type");
        }
    }

    /** Properties and items may lead back; what a schema is defined by may not. */
    private void cut(JsonNode schema, Set<String> above) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (object.path("$ref").isTextual()) {
            String name = Keywords.referred(object);
            if (above.contains(name)) {
                problems.error(
                        OpenApiRule.REFERENCE_CYCLE,
                        document.places().value(object, "$ref"),
                        "the schema \"%s\" is defined as itself".formatted(name));
                object.remove("$ref");
            } else {
                Set<String> deeper = new LinkedHashSet<>(above);
                deeper.add(name);
                cut(components.path(name), deeper);
            }
        }
        object.path("allOf").forEach(part -> cut(part, above));
    }
}
