package dev.stockspark.sandbox.seed;

import dev.stockspark.sandbox.catalogue.Country;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;

/** What people are called, and what they write. */
record LeadWording(
        Map<Country, List<String>> given,
        Map<Country, List<String>> family,
        Map<Country, List<String>> notes,
        Map<Country, String> site,
        Map<String, Map<Country, String>> forms) {
    static LeadWording read() {
        return Json.as(Json.resource("/seed/leads.yaml"), LeadWording.class);
    }
}
