package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 section 10.2.3. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "120|120",
                "' 3 '|3",
                "99999999999999999999|2147483647",
                "Tue, 24 Nov 2026 08:00:30 GMT|30",
                "Tue, 24 Nov 2026 08:00:00 GMT|0",
                "Tue, 24 Nov 2026 07:00:00 GMT|0",
            })
    void readsSecondsAndDates(String value, long seconds) {
        assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.parse(value, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-1", "1.5", "+3", "٣", "Mon, 24 Nov 2026 08:00:30 GMT", "2026-11-24T08:00:30Z"})
    void ignoresEverythingElse(String value) {
        assertEquals(Optional.empty(), RetryAfter.parse(value, NOW));
    }
}
