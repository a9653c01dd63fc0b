package dev.toolwright.server.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How often each tool was called in this process, how often it failed and how long it took. Nothing of what was asked or answered, and
 * nothing of who asked.
 */
final class Performance {
    private final Map<String, Timings> tools = new ConcurrentSkipListMap<>();
    private final Instant since;

    Performance(Instant since) {
        this.since = since;
    }

    void add(String tool, boolean failed, Duration taken) {
        tools.computeIfAbsent(tool, name -> new Timings()).add(failed, taken);
    }

    /** {@code {since, tools: [{tool, calls, errors, p50, p95, p99}]}}, times in milliseconds; tools in the order of their names. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("since", since.toString());
        ArrayNode list = json.putArray("tools");
        tools.forEach((tool, timings) -> list.add(timings.json(tool)));
        return json;
    }
}
