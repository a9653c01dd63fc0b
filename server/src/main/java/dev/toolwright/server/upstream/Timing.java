package dev.toolwright.server.upstream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * What the passage of time is made of, so that policies can be tested without waiting.
 *
 * @param clock what time it is
 * @param sleeper how to let time pass
 * @param random numbers from 0 (inclusive) to 1 (exclusive), for jitter
 */
record Timing(InstantSource clock, Sleeper sleeper, DoubleSupplier random) {

    static final Timing SYSTEM = new Timing(InstantSource.system(), Thread::sleep, () -> ThreadLocalRandom.current()
            .nextDouble());

    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }
}
