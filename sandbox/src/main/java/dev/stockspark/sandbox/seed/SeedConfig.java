package dev.stockspark.sandbox.seed;

import java.time.LocalDate;

/**
 * What the first state depends on; equal values give equal states.
 *
 * @param number start of the random numbers
 * @param vehicles how many in all companies together, at least 100
 * @param today day that dates are counted back from
 */
public record SeedConfig(long number, int vehicles, LocalDate today) {
    public static final SeedConfig STANDARD = new SeedConfig(20_261_101L, 250, LocalDate.of(2026, 11, 1));

    /** What all companies but the first hold together. */
    private static final int OTHERS = 100;

    public SeedConfig {
        if (vehicles < OTHERS) {
            throw new IllegalArgumentException("vehicles must be at least " + OTHERS + ", not " + vehicles);
        }
    }

    public SeedConfig withVehicles(int count) {
        return new SeedConfig(number, count, today);
    }

    public SeedConfig withToday(LocalDate day) {
        return new SeedConfig(number, vehicles, day);
    }
}
