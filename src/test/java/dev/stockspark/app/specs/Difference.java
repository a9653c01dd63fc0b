package dev.stockspark.app.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A kind of fact in which two documents differ on purpose.
 *
 * @param reason why
 * @param fact what the lines look like, whole
 * @param to what becomes of them, with the groups of {@code fact} as $1, $2; for changed facts only
 * @param times in how many lines; exact, so that a pattern cannot come to cover more than was judged
 */
record Difference(String reason, Pattern fact, String to, int times) {
    Difference {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason given for '%s'".formatted(fact));
        }
    }

    static List<Difference> list(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(Difference::of)
                .toList();
    }

    private static Difference of(JsonNode entry) {
        return new Difference(
                entry.path("reason").asText(),
                Pattern.compile(entry.path("fact").asText()),
                entry.path("to").asText(),
                entry.path("times").asInt(1));
    }

    boolean covers(String line) {
        return fact.matcher(line).matches();
    }

    String applied(String line) {
        return covers(line) ? fact.matcher(line).replaceFirst(to) : line;
    }

    /** The sentence that says so when this difference is not found as often as listed. */
    Optional<String> miscounted(Collection<String> lines) {
        long found = lines.stream().filter(this::covers).count();
        return found == times
                ? Optional.empty()
                : Optional.of("listed %d times, found %d times: %s".formatted(times, found, fact));
    }

    static Stream<String> miscounted(List<Difference> differences, Collection<String> lines) {
        return differences.stream().flatMap(each -> each.miscounted(lines).stream());
    }
}
