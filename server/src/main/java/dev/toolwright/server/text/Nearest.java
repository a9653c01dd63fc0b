package dev.toolwright.server.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The right name that a wrong one was probably meant to be. */
public final class Nearest {
    /** One mistake in three letters, three in all: beyond that, suggestions mislead more often than they help. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private static final int MOST_MISTAKES = 3;

    private Nearest() {}

    /** The closest of the names, or nothing when none is close; letter case is ignored. */
    public static Optional<String> to(String wrong, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(wrong, name) <= allowed(wrong))
                .min(Comparator.comparingInt(name -> distance(wrong, name)));
    }

    /** {@code ; did you mean "x"?} or nothing, to be put after a sentence about the wrong name. */
    public static String hint(String wrong, Collection<String> names) {
        return to(wrong, names).map(name -> "; did you mean \"" + name + "\"?").orElse("");
    }

    private static int allowed(String wrong) {
        return Math.clamp((wrong.length() + 1) / LETTERS_PER_MISTAKE, 1, MOST_MISTAKES);
    }

    /** Optimal string alignment: letters put in, left out, replaced, or swapped with their neighbour. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(cost, i, j, a, b);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, String a, String b) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
