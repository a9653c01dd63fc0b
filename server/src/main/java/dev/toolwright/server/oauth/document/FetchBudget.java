package dev.toolwright.server.oauth.document;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often documents may be fetched: each URL once in ten seconds, all together sixty times a minute. Errors must not be cached (section 5.2
 * of the draft), so this is what keeps a stranger from turning this server against a host.
 */
final class FetchBudget {
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration ALL = Duration.ofMinutes(1);
    private static final int MOST = 60;

    private final Map<String, Instant> latest = new LinkedHashMap<>();

    /** Whether it may be fetched now; if so, it counts. */
    synchronized boolean spend(String url, Instant now) {
        latest.values().removeIf(fetched -> !now.isBefore(fetched.plus(ALL)));
        boolean early = latest.containsKey(url) && now.isBefore(latest.get(url).plus(EACH));
        if (early || latest.size() >= MOST) {
            return false;
        }
        latest.put(url, now);
        return true;
    }
}
