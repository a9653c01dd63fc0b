package dev.stockspark.sandbox.trouble;

import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.trouble.Trouble.Damage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Trouble as words: {@code slow=2000;status=429;retry-after=1;times=2}, separated by semicolons or spaces. Times in milliseconds, but
 * retry-after in seconds as in HTTP.
 *
 * @param times how many requests it is for; empty where not said
 */
public record TroubleWords(Trouble trouble, Optional<Integer> times) {
    private static final Set<String> FLAGS = Set.of("cut", "cut-body", "garbage");
    private static final Set<String> NUMBERS = Set.of("slow", "status", "retry-after", "times");

    /** @throws ApiFailure 400 for a word that means nothing, naming those that do */
    public static TroubleWords parse(String text) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String word : text.strip().split("[;\\s]+")) {
            String[] halves = word.split("=", 2);
            boolean flag = halves.length == 1 && FLAGS.contains(word);
            boolean number = halves.length == 2 && NUMBERS.contains(halves[0]) && halves[1].matches("\\d{1,7}");
            if (!flag && !number) {
                throw unknown(word);
            }
            words.put(halves[0], flag ? 1 : Integer.parseInt(halves[1]));
        }
        Optional<Integer> status = Optional.ofNullable(words.get("status"));
        if (status.filter(code -> code < 400 || code > 599).isPresent()) {
            throw ApiFailure.badRequest("status is for errors, 400 to 599, not " + status.get());
        }
        Trouble trouble = new Trouble(
                Duration.ofMillis(words.getOrDefault("slow", 0)),
                status,
                Optional.ofNullable(words.get("retry-after")),
                damage(words.keySet()));
        return new TroubleWords(trouble, Optional.ofNullable(words.get("times")));
    }

    private static Damage damage(Set<String> words) {
        if (words.contains("cut")) {
            return Damage.CUT;
        }
        if (words.contains("cut-body")) {
            return Damage.CUT_BODY;
        }
        return words.contains("garbage") ? Damage.GARBAGE : Damage.NONE;
    }

    private static ApiFailure unknown(String word) {
        return ApiFailure.badRequest(
                "'" + word + "' is no trouble word; known: slow=MS, status=N, retry-after=S, cut, cut-body,"
                        + " garbage, times=N");
    }
}
