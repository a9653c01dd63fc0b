package dev.toolwright.server.bridge.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 200", "2, 400", "3, 800", "4, 1000", "16, 1000", "63, 1000", "100000, 1000"})
    void waitsLongerEachTimeUpToALimit(int failures, int most) {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(9));
        for (int i = 0; i < 100; i++) {
            long pause = backoff.before(failures).toMillis();
            assertTrue(pause >= most / 2 && pause <= most, failures + ": " + pause);
        }
    }
}
