package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.openapi.Schema.Facts;
import dev.toolwright.generator.problem.Position;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the schemas of a normalised document. They may be circular through references, which stay references. */
final class SchemaReader {
    private final Document document;
    private final ObjectNode components;

    /** By identity: a schema may stand in many places, and be equal to one that stands elsewhere. */
    private final Map<ObjectNode, Schema> read = new IdentityHashMap<>();

    SchemaReader(Document document) {
        this.document = document;
        this.components = document.at("components", "schemas");
    }

    Map<String, Schema> components() {
        Map<String, Schema> all = new TreeMap<>();
        components.properties().forEach(field -> all.put(field.getKey(), read(components, field.getKey())));
        return all;
    }

    /** The schema in this field of a part of the document; nothing is known of a schema that is {@code true}. */
    Schema read(ObjectNode holder, String field) {
        return read(holder.path(field), document.places().key(holder, field));
    }

    /** The schema of a parameter, which may stand inside of its "content". */
    Schema parameter(ObjectNode parameter) {
        return MediaTypes.json(parameter)
                .filter(ObjectNode.class::isInstance)
                .map(content -> read((ObjectNode) content, "schema"))
                .orElseGet(() -> read(parameter, "schema"));
    }

    /** The schema that a reference leads to in the end. */
    Schema resolve(Schema schema) {
        return schema instanceof Schema.Ref ref ? resolve(read(components, ref.name())) : schema;
    }

    private Schema read(JsonNode schema, Position position) {
        if (!(schema instanceof ObjectNode object)) {
            return new Schema.Any(Keywords.facts(document.root().objectNode(), position));
        }
        Facts facts = Keywords.facts(object, position);
        Optional<Schema> other = alias(object).map(ref -> new Schema.Ref(ref, facts));
        return other.orElseGet(() -> once(object, position, facts));
    }

    /** A schema that is put together from one it stands in would never end: inside of itself nothing is known of it. */
    private Schema once(ObjectNode schema, Position position, Facts facts) {
        Schema known = read.get(schema);
        if (known == null) {
            read.put(schema, new Schema.Any(facts));
            known = merged(schema, position);
            read.put(schema, known);
        }
        return known;
    }

    /** The only schema that this one refers to, where it adds nothing but words and null: {@code allOf: [{$ref: …}]}. */
    private static Optional<String> alias(ObjectNode schema) {
        if (schema.path("$ref").isTextual()) {
            return Optional.of(Keywords.referred(schema));
        }
        List<JsonNode> parts = Keywords.parts(schema);
        boolean alone = parts.size() == 1 && !schema.has("properties") && !schema.has("type");
        return alone && parts.getFirst().path("$ref").isTextual()
                ? Optional.of(Keywords.referred(parts.getFirst()))
                : Optional.empty();
    }

    private Schema merged(ObjectNode schema, Position position) {
        Merged merged = new Merged(components, document.places());
        merged.add(schema);
        if (merged.mixed()) {
            merged.keywords().remove("type");
        }
        Facts facts = Keywords.facts(merged.keywords(), position);
        return merged.mixed() ? new Schema.Any(facts) : typed(merged, facts);
    }

    private Schema typed(Merged merged, Facts facts) {
        return switch (Keywords.type(merged.keywords(), merged.properties())) {
            case "string" -> new Schema.Text(Keywords.texts(merged.keywords()), facts);
            case "integer" -> new Schema.Whole(facts);
            case "number" -> new Schema.Decimal(facts);
            case "boolean" -> new Schema.Bool(facts);
            case "array" -> new Schema.Array(items(merged.keywords(), facts), facts);
            case "object" -> struct(merged, facts);
            default -> new Schema.Any(facts);
        };
    }

    private Schema items(ObjectNode keywords, Facts facts) {
        return read(keywords.path("items"), position(keywords.path("items"), facts.position()));
    }

    private Schema struct(Merged merged, Facts facts) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        merged.properties()
                .fieldNames()
                .forEachRemaining(name -> properties.put(name, read(merged.properties(), name)));
        Set<String> required = new LinkedHashSet<>(merged.required());
        required.retainAll(properties.keySet());
        JsonNode additional = merged.keywords().path("additionalProperties");
        Optional<Schema> others = additional.isObject()
                ? Optional.of(read(additional, position(additional, facts.position())))
                : Optional.empty();
        return new Schema.Struct(properties, required, others, facts);
    }

    private Position position(JsonNode schema, Position fallback) {
        return schema.isObject() ? document.places().of(schema) : fallback;
    }
}
