package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * Calls of one tool, counted in classes of time that are a tenth wide: percentiles are right within 10 %, in 1.5 kB, however many calls
 * there were.
 */
final class Timings {
    private static final double WIDTH = Math.log(1.1);
    private static final int CLASSES = 180;

    private final long[] counts = new long[CLASSES];
    private long calls;
    private long errors;

    synchronized void add(boolean failed, Duration taken) {
        calls++;
        errors += failed ? 1 : 0;
        counts[of(taken.toMillis())]++;
    }

    synchronized ObjectNode json(String tool) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("tool", tool)
                .put("calls", calls)
                .put("errors", errors)
                .put("p50", percentile(50))
                .put("p95", percentile(95))
                .put("p99", percentile(99));
    }

    /** The upper end of the class of time below which so many per cent of the calls lie. */
    private long percentile(int percent) {
        long wanted = (calls * percent + 99) / 100;
        int at = 0;
        for (long seen = counts[0]; seen < wanted; seen += counts[at]) {
            at++;
        }
        return Math.round(Math.exp(at * WIDTH)) - 1;
    }

    private static int of(long millis) {
        return (int) Math.min(CLASSES - 1, Math.ceil(Math.log(Math.max(0, millis) + 1) / WIDTH - 1e-9));
    }
}
