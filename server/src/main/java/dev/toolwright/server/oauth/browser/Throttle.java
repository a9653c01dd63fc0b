package dev.toolwright.server.oauth.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets: so many at once, and one more after each interval. The least recently used of too many keys is forgotten, which lets it
 * start anew.
 */
final class Throttle {
    private static final int MOST_KEYS = 10_000;

    private final int burst;
    private final Duration interval;
    private final Map<String, Instant> fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Throttle(int burst, Duration interval) {
        this.burst = burst;
        this.interval = interval;
    }

    /** Whether there is one left for this key; if so, it is taken. */
    synchronized boolean take(String key, Instant now) {
        Instant full = fullAgain.getOrDefault(key, now);
        Instant next = (full.isBefore(now) ? now : full).plus(interval);
        if (next.isAfter(now.plus(interval.multipliedBy(burst)))) {
            return false;
        }
        fullAgain.put(key, next);
        return true;
    }
}
