package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema and everything that it is put together from, as one. What allOf says holds together; of oneOf and anyOf any may
 * hold, so their fields are known but not required.
 */
final class Merged {
    private static final Set<String> ELSEWHERE = Set.of("properties", "required", "allOf", "oneOf", "anyOf", "$ref");

    private final ObjectNode components;
    private final Places places;
    private final ObjectNode keywords;
    private final ObjectNode properties;
    private final Set<String> required = new LinkedHashSet<>();
    private final Set<String> following = new HashSet<>();
    private boolean mixed;

    Merged(ObjectNode components, Places places) {
        this.components = components;
        this.places = places;
        this.keywords = components.objectNode();
        this.properties = components.objectNode();
        places.like(properties, components);
    }

    ObjectNode keywords() {
        return keywords;
    }

    ObjectNode properties() {
        return properties;
    }

    Set<String> required() {
        return required;
    }

    /** Whether it may be values of different kinds, of which nothing can be said. */
    boolean mixed() {
        return mixed;
    }

    void add(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (object.path("$ref").isTextual()) {
            follow(Keywords.referred(object));
        }
        object.path("allOf").forEach(this::add);
        alternatives(object);
        addOwn(object);
    }

    private void follow(String name) {
        if (following.add(name)) {
            add(components.path(name));
            following.remove(name);
        }
    }

    private void alternatives(ObjectNode schema) {
        List<JsonNode> alternatives = Keywords.alternatives(schema)
                .filter(each -> !Keywords.onlyNull(each))
                .toList();
        if (alternatives.size() == 1) {
            add(alternatives.getFirst());
            return;
        }
        for (JsonNode each : alternatives) {
            Merged alternative = new Merged(components, places);
            alternative.following.addAll(following);
            alternative.add(each);
            boolean object =
                    Keywords.type(alternative.keywords, alternative.properties).equals("object");
            mixed |= alternative.mixed || !object;
            addProperties(alternative.properties);
            keywords.put("type", "object");
        }
    }

    private void addOwn(ObjectNode schema) {
        schema.properties().stream()
                .filter(field -> !ELSEWHERE.contains(field.getKey()))
                .forEach(field -> keywords.set(field.getKey(), field.getValue()));
        if (schema.path("properties") instanceof ObjectNode fields) {
            addProperties(fields);
        }
        schema.path("required").forEach(name -> required.add(name.asText()));
        if (Keywords.alternatives(schema).anyMatch(Keywords::onlyNull)) {
            keywords.put("nullable", true);
        }
    }

    private void addProperties(ObjectNode fields) {
        fields.properties().forEach(field -> {
            properties.set(field.getKey(), field.getValue());
            places.entry(fields, field.getKey()).ifPresent(entry -> places.add(properties, field.getKey(), entry));
        });
    }
}
