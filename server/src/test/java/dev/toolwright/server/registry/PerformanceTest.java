package dev.toolwright.server.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerformanceTest {
    private final Performance performance = new Performance(Instant.parse("2026-11-24T10:00:00Z"));

    @Test
    void knowsNothingAtFirst() {
        assertEquals(
                "{\"since\":\"2026-11-24T10:00:00Z\",\"tools\":[]}",
                performance.json().toString());
    }

    @Test
    void countsEachToolByItself() {
        performance.add("b", true, Duration.ofMillis(3));
        performance.add("b", false, Duration.ofMillis(3));
        performance.add("a", false, Duration.ZERO);

        JsonNode tools = performance.json().path("tools");
        assertEquals("a", tools.at("/0/tool").asText());
        assertEquals(0, tools.at("/0/p99").asLong());
        assertEquals(2, tools.at("/1/calls").asLong());
        assertEquals(1, tools.at("/1/errors").asLong());
    }

    /** From 1 ms to the longest call there may be, and beyond: the percentile is never below the truth and at most a tenth above it. */
    @ParameterizedTest
    @CsvSource({"50, 500", "95, 950", "99, 990"})
    void percentilesAreRightWithinATenth(int percent, long truth) {
        LongStream.rangeClosed(1, 1000).forEach(millis -> performance.add("a", false, Duration.ofMillis(millis)));

        long told = performance.json().at("/tools/0/p" + percent).asLong();
        assertTrue(told >= truth && told <= truth * 1.11 + 1, told + " for " + truth);
    }

    @Test
    void evenTheLongestCallCounts() {
        performance.add("a", false, Duration.ofDays(9));
        assertTrue(performance.json().at("/tools/0/p50").asLong()
                > Duration.ofHours(1).toMillis());
    }
}
