package dev.stockspark.sandbox.seed;

import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;

/** What dealers of a country write, and the VAT there in percent. */
record Wording(
        Map<Country, Integer> vat,
        Map<String, Map<Country, String>> colors,
        Map<Country, List<String>> descriptions,
        Map<Country, String> warranties) {
    static Wording read() {
        return Json.as(Json.resource("/seed/wording.yaml"), Wording.class);
    }
}
