package dev.stockspark.sandbox.seed;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that come out the same every time. SplittableRandom's algorithm is part of its specification. */
final class Dice {
    private final SplittableRandom random;

    /** Each vehicle has dice of its own, so that the first 250 are the same however many follow. */
    Dice(long number, int index) {
        random = new SplittableRandom(number * 1_000_003 + index);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    long bits() {
        return random.nextLong();
    }

    /** A text by pattern: {@code %c} a letter that plates use, {@code %d} a digit. */
    String plate(String pattern) {
        StringBuilder plate = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.charAt(i) == '%') {
                i++;
                plate.append(pattern.charAt(i) == 'd' ? digit() : letter());
            } else {
                plate.append(pattern.charAt(i));
            }
        }
        return plate.toString();
    }

    /** 17 characters without I, O and Q (ISO 3779). */
    String vin() {
        StringBuilder vin = new StringBuilder("Z");
        while (vin.length() < 17) {
            vin.append(vin.length() > 10 || percent(50) ? digit() : letter());
        }
        return vin.toString();
    }

    private char letter() {
        return "ABCDEFGHJKLMNPRSTVWXYZ".charAt(random.nextInt(22));
    }

    private char digit() {
        return (char) ('0' + random.nextInt(10));
    }
}
