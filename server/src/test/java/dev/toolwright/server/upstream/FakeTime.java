package dev.toolwright.server.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps or the test says so; sleeping is recorded and takes none of the real one. */
final class FakeTime {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final List<Duration> slept = new ArrayList<>();
    private double random = 0.5;

    Timing timing() {
        return new Timing(this::now, this::sleep, () -> random);
    }

    synchronized Instant now() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized void random(double value) {
        random = value;
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    private synchronized void sleep(Duration time) {
        slept.add(time);
        now = now.plus(time);
    }
}
