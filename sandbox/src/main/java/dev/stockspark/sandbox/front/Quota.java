package dev.stockspark.sandbox.front;

import dev.stockspark.sandbox.exchange.ApiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many requests a user has in a time, counted from their first one in it. As many as they like until it is set. */
final class Quota {
    private static final int SECOND = 1_000;

    private final Map<String, Window> windows = new HashMap<>();
    private int requests = Integer.MAX_VALUE;
    private Duration time = Duration.ZERO;

    private record Window(Instant end, int left) {}

    synchronized void set(int most, Duration each) {
        requests = most;
        time = each;
        windows.clear();
    }

    void clear() {
        set(Integer.MAX_VALUE, Duration.ZERO);
    }

    /** Counts a request. @throws ApiFailure 429 with Retry-After in whole seconds (RFC 9110 10.2.3) */
    synchronized void take(String user, Instant now) {
        Window window = windows.get(user);
        if (window == null || !now.isBefore(window.end())) {
            window = new Window(now.plus(time), requests);
        }
        if (window.left() == 0) {
            long millis = Duration.between(now, window.end()).toMillis();
            throw ApiFailure.of(429, "TOO_MANY_REQUESTS", "no more than " + requests + " requests in " + time)
                    .withHeader("Retry-After", Long.toString((millis + SECOND - 1) / SECOND));
        }
        windows.put(user, new Window(window.end(), window.left() - 1));
    }
}
