package dev.stockspark.app.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The sentences of a document's summaries and descriptions, without case and punctuation. */
final class Sentences {
    private Sentences() {}

    /** @param words how many words a sentence has at least; shorter ones can hardly be said in another way */
    static Set<String> of(JsonNode document, int words) {
        Set<String> sentences = new TreeSet<>();
        Stream.of("summary", "description")
                .flatMap(each -> document.findValues(each).stream())
                .filter(JsonNode::isTextual)
                .flatMap(each -> Stream.of(each.asText().split("(?<=[.!?])\\s+")))
                .map(each -> List.of(each.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\W_]+", " ")
                        .strip()
                        .split(" ")))
                .filter(each -> each.size() >= words)
                .forEach(each -> sentences.add(String.join(" ", each)));
        return sentences;
    }
}
