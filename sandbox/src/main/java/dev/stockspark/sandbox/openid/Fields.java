package dev.stockspark.sandbox.openid;

import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of an OAuth request, from the query of a GET or the form of a POST. */
record Fields(Map<String, List<String>> values) {
    private static final String FORM = "application/x-www-form-urlencoded";

    static Fields of(Incoming request) {
        if (request.method().equals("GET")) {
            return new Fields(request.query());
        }
        return request.mediaType().equals(FORM)
                ? new Fields(QueryString.parse(new String(request.body(), StandardCharsets.UTF_8)))
                : new Fields(Map.of());
    }

    /** Empty also for a parameter without a value, which RFC 6749 3.1 treats as left out. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all.get(0)).filter(value -> !value.isEmpty());
    }

    String text(String name) {
        return get(name).orElse("");
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** RFC 6749 3.1: a parameter comes once. {@code resource} may repeat (RFC 8707 2). */
    Optional<String> repeated() {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1 && !entry.getKey().equals("resource"))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
