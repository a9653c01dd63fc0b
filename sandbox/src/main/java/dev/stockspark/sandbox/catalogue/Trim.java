package dev.stockspark.sandbox.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.json.Json;

/**
 * A version of a model.
 *
 * @param code the provider's key
 * @param price list price with VAT, in whole units of the country's currency
 */
public record Trim(String code, String name, int price, Engine engine) {
    /** A row of the catalogue files, where the engine's values stand beside the others. */
    @JsonCreator
    static Trim row(JsonNode row) {
        return new Trim(
                row.get("code").textValue(),
                row.get("name").textValue(),
                row.get("price").intValue(),
                Json.as(row, Engine.class));
    }
}
