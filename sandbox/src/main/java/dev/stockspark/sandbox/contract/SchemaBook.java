package dev.stockspark.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.json.Json;
import java.util.stream.StreamSupport;

/** Collects the schemas of a document, named ones and those written in place, into one JSON Schema with definitions. */
final class SchemaBook {
    private final ObjectNode definitions = Json.object();
    private final JsonNode named;

    SchemaBook(JsonNode document) {
        named = document.at("/components/schemas");
        for (Direction direction : Direction.values()) {
            SchemaDialect dialect = new SchemaDialect(direction);
            named.properties()
                    .forEach(entry ->
                            definitions.set(direction.definition(entry.getKey()), dialect.convert(entry.getValue())));
        }
    }

    /** The key under which {@link Schemas} knows this schema. */
    String rule(Direction direction, JsonNode schema) {
        String key = "inline." + definitions.size();
        definitions.set(key, new SchemaDialect(direction).convert(schema));
        return key;
    }

    Schemas schemas() {
        ObjectNode observed = Json.object();
        named.properties()
                .forEach(entry -> observed.set(
                        entry.getKey(),
                        StreamSupport.stream(
                                        entry.getValue()
                                                .path("x-observed-required")
                                                .spliterator(),
                                        false)
                                .collect(Json::array, (list, name) -> list.add(name), (a, b) -> a.addAll(b))));
        return Schemas.of(definitions, observed);
    }
}
