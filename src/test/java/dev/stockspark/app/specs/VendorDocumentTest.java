package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our description of the Carspark API against the vendor's: the same facts, in other words. */
class VendorDocumentTest {
    private static final int SHORTEST_SENTENCE = 4;

    private final JsonNode vendor = Documents.tree(Documents.vendors("carspark-api-swagger.json"));
    private final JsonNode ours = Documents.tree(Documents.ours("stockspark.openapi.yaml"));

    @Test
    void sameFactsButForTheDifferencesListed() {
        Comparison comparison = Comparison.of(Documents.tree(Documents.resource("vendor-differences.yaml")));

        assertEquals("", String.join("\n", comparison.problems(Facts.of(vendor), Facts.of(ours))));
    }

    @Test
    void noSentenceTakenOver() {
        Set<String> common = Sentences.of(vendor, SHORTEST_SENTENCE);
        common.retainAll(Sentences.of(ours, SHORTEST_SENTENCE));

        assertEquals(Set.of(), common);
    }
}
