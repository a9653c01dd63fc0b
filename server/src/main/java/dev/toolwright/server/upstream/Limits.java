package dev.toolwright.server.upstream;

import java.time.Duration;

/**
 * How much of everything a call to an API may take.
 *
 * @param connect until a connection stands, name look-up and TLS included
 * @param attempt one request and its whole answer, connecting included; the tool call's own deadline ends it earlier
 * @param attempts how often a request that is safe to repeat is tried, the first time included
 * @param answerBytes the largest body that is read, before and after decompression
 * @param parallel requests of one person to one API at the same time; further ones wait for their turn
 * @param idle how long an unused connection is kept
 */
public record Limits(Duration connect, Duration attempt, int attempts, int answerBytes, int parallel, Duration idle) {

    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(20), 3, 16 << 20, 8, Duration.ofSeconds(30));

    public Limits {
        if (connect.compareTo(Duration.ZERO) <= 0 || attempt.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("a time limit must be positive");
        }
        if (attempts < 1 || answerBytes < 1 || parallel < 1) {
            throw new IllegalArgumentException("attempts, answerBytes and parallel must be at least 1");
        }
    }
}
