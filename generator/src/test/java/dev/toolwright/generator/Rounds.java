package dev.toolwright.generator;

import java.time.Duration;
import java.util.Iterator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How long a fuzzer goes on, and its chance. In the build it is a number of rounds of always the same; {@code -Dfuzz.seconds=600}
 * makes it long and different each time, {@code -Dfuzz.seed} repeats one.
 */
public final class Rounds implements Iterator<Integer> {
    private static final long SECONDS = Long.getLong("fuzz.seconds", 0);
    private static final long SEED = Long.getLong("fuzz.seed", SECONDS > 0 ? System.nanoTime() : 53755);

    private final int most;
    private final long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private int round;

    /** @param most the rounds of the build */
    public Rounds(int most) {
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        return SECONDS > 0 ? System.nanoTime() < end : round < most;
    }

    @Override
    public Integer next() {
        return round++;
    }

    public RandomGenerator random() {
        return random;
    }

    /** How to see a failure again. */
    @Override
    public String toString() {
        return "round %d of -Dfuzz.seed=%d".formatted(round, SEED);
    }
}
