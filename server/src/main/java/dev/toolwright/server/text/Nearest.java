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

    /** Levenshtein distance, one row at a time. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            nextRow(row, i, a.charAt(i - 1), b);
        }
        return row[b.length()];
    }

    private static void nextRow(int[] row, int i, char letter, String b) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        }
    }
}
