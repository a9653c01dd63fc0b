package dev.stockspark.sandbox.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stockspark.sandbox.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Values that fit a schema, out of seeded random numbers. Where the document alone cannot know what exists (ids, codes, names of a
 * dictionary) a value comes from the pools.
 */
final class Choice {
    private static final int DEEPEST = 4;
    private static final List<String> WORDS = List.of(
            "x", "Grüße", "  blank ", "O'Neil", "100%", "a+b&c=d", "日本", "\uD83D\uDE97", "Robert\"); DROP", "<b>");

    private final Document document;
    private final JsonNode pools;
    private final SplittableRandom random;

    Choice(Document document, JsonNode pools, long seed) {
        this.document = document;
        this.pools = pools;
        this.random = new SplittableRandom(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From the pool {@code operation.name}, or {@code name}. */
    Optional<JsonNode> pooled(String operation, String name) {
        JsonNode pool = pools.has(operation + "." + name) ? pools.get(operation + "." + name) : pools.path(name);
        return pool.isEmpty() ? Optional.empty() : Optional.of(pool.get(random.nextInt(pool.size())));
    }

    JsonNode value(String operation, String name, JsonNode schema, int depth) {
        return pooled(operation, name).orElseGet(() -> fitting(operation, document.schema(schema), depth));
    }

    private JsonNode fitting(String operation, JsonNode schema, int depth) {
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> TextNode.valueOf(text(schema));
            case "integer" -> IntNode.valueOf(whole(schema));
            case "number" -> Json.tree(new BigDecimal(whole(schema)).movePointLeft(random.nextInt(3)));
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            case "array" -> list(operation, schema, depth);
            default -> object(operation, schema, depth);
        };
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "date-time" ->
                String.format(
                        "20%02d-0%d-1%dT08:00:00.000+00:00",
                        random.nextInt(10, 30), random.nextInt(1, 10), random.nextInt(10));
            case "date" ->
                String.format("20%02d-0%d-1%d", random.nextInt(10, 30), random.nextInt(1, 10), random.nextInt(10));
            default -> {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
                yield word.substring(0, Math.min(word.length(), most));
            }
        };
    }

    private int whole(JsonNode schema) {
        int low = schema.path("minimum").asInt(0);
        int high = Math.max(low, schema.path("maximum").asInt(low + 2_000));
        return high == Integer.MAX_VALUE ? low + random.nextInt(1000) : random.nextInt(low, high + 1);
    }

    private ArrayNode list(String operation, JsonNode schema, int depth) {
        ArrayNode list = Json.array();
        int size = depth >= DEEPEST ? 0 : schema.path("uniqueItems").booleanValue() ? 1 : random.nextInt(1, 3);
        for (int i = 0; i < size; i++) {
            list.add(fitting(operation, document.schema(schema.get("items")), depth + 1));
        }
        return list;
    }

    private ObjectNode object(String operation, JsonNode schema, int depth) {
        ObjectNode object = Json.object();
        schema.path("properties").properties().forEach(property -> {
            boolean required = has(schema.path("required"), property.getKey());
            boolean owned = property.getValue().path("readOnly").booleanValue();
            if (required || !owned && depth < DEEPEST && percent(40)) {
                object.set(property.getKey(), value(operation, property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    static boolean has(JsonNode list, String text) {
        for (JsonNode each : list) {
            if (each.textValue().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
