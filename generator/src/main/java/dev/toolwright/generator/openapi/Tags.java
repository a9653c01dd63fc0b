package dev.toolwright.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.generator.problem.Problems;
import java.util.HashSet;
import java.util.Set;

/** Leaves one tag per operation, the first, as the name of a class; an operation without one is in {@code Default}. */
final class Tags {
    private Tags() {}

    static void settle(Document document, Problems problems) {
        Endpoint.all(document).forEach(endpoint -> {
            String tag = endpoint.operation().path("tags").path(0).asText();
            endpoint.operation().putArray("tags").add(Identifier.type(tag));
        });
        if (document.root().path("tags") instanceof ArrayNode declared) {
            reportRepeated(declared, document, problems);
        }
        // Their names are not those of the operations any more, and their descriptions are printed nowhere.
        document.root().remove("tags");
    }

    private static void reportRepeated(ArrayNode declared, Document document, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (JsonNode tag : declared) {
            String name = tag.path("name").asText();
            if (tag instanceof ObjectNode object && !seen.add(name)) {
                problems.warning(
                        OpenApiRule.REPEATED_TAG,
                        document.places().value(object, "name"),
                        "the tag \"%s\" is declared twice".formatted(name),
                        "the declarations are read as one");
            }
        }
    }
}
