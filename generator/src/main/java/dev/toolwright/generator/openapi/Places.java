package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.Entry;
import dev.toolwright.generator.source.Node.ListNode;
import dev.toolwright.generator.source.Node.MapNode;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a JSON tree stand in the user's files. The tree can be changed: objects and lists are known by identity,
 * and what is copied or put in by an overlay keeps the place it came from.
 */
final class Places {
    private final Map<JsonNode, Node> origins = new IdentityHashMap<>();
    private final Map<JsonNode, Map<String, Entry>> added = new IdentityHashMap<>();

    /** A tree that can be changed, of nodes that cannot. */
    JsonNode tree(Node node) {
        return switch (node) {
            case MapNode map -> object(map);
            case ListNode list -> array(list);
            case ScalarNode scalar -> JsonTree.of(scalar);
        };
    }

    private ObjectNode object(MapNode map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        map.entries().forEach(entry -> object.set(entry.key().value(), tree(entry.value())));
        origins.put(object, map);
        return object;
    }

    private ArrayNode array(ListNode list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        list.items().forEach(item -> array.add(tree(item)));
        origins.put(array, list);
        return array;
    }

    /** A copy of the tree whose parts stand where the original's do. */
    JsonNode copy(JsonNode original) {
        JsonNode copy =
                switch (original) {
                    case ObjectNode object -> {
                        ObjectNode fields = JsonNodeFactory.instance.objectNode();
                        object.properties().forEach(field -> fields.set(field.getKey(), copy(field.getValue())));
                        yield fields;
                    }
                    case ArrayNode array -> {
                        ArrayNode items = JsonNodeFactory.instance.arrayNode();
                        array.forEach(item -> items.add(copy(item)));
                        yield items;
                    }
                    default -> original;
                };
        like(copy, original);
        return copy;
    }

    /** From now on the first stands where the second does. */
    void like(JsonNode container, JsonNode other) {
        if (origins.containsKey(other)) {
            origins.put(container, origins.get(other));
        }
        if (added.containsKey(other)) {
            added.put(container, new HashMap<>(added.get(other)));
        }
    }

    /** A field of the object that has been put in from elsewhere. */
    void add(ObjectNode object, String key, Entry entry) {
        added.computeIfAbsent(object, each -> new HashMap<>()).put(key, entry);
    }

    Optional<Entry> entry(JsonNode object, String key) {
        Entry moved = added.getOrDefault(object, Map.of()).get(key);
        if (moved != null) {
            return Optional.of(moved);
        }
        return origins.get(object) instanceof MapNode map ? map.entry(key) : Optional.empty();
    }

    /** The object or list itself. It has a place, or stands where the thing stands that it was made for. */
    Position of(JsonNode container) {
        Node origin = origins.get(container);
        if (origin == null) {
            throw new IllegalArgumentException("no place is known for " + container);
        }
        return origin.position();
    }

    /** The key of a field; the object where the field was not written by anybody. */
    Position key(JsonNode object, String key) {
        return entry(object, key).map(entry -> entry.key().position()).orElseGet(() -> of(object));
    }

    Position value(JsonNode object, String key) {
        return entry(object, key).map(entry -> entry.value().position()).orElseGet(() -> of(object));
    }

    Position item(JsonNode list, int index) {
        return origins.get(list) instanceof ListNode origin
                        && index < origin.items().size()
                ? origin.items().get(index).position()
                : of(list);
    }
}
