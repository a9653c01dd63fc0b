package dev.toolwright.generator.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The right names nearest to a wrong one. It does not judge whether the name is wrong. */
public final class Nearest {
    private static final int SUGGESTIONS = 3;
    private static final int SHORT_LIST = 8;

    private Nearest() {}

    /**
     * A hint for a name that is not among the right ones: {@code did you mean "make" or "model"?}; where none is near and the
     * right ones are few, all of them.
     */
    public static Optional<String> hint(String word, Collection<String> names) {
        List<String> near = to(word, names);
        if (!near.isEmpty()) {
            return Optional.of("did you mean " + quoted(near) + "?");
        }
        boolean listable = !names.isEmpty() && names.size() <= SHORT_LIST;
        return listable ? Optional.of("expected " + quoted(List.copyOf(names))) : Optional.empty();
    }

    /**
     * At most three names, nearest first, those of equal distance in alphabetical order so that messages never change by
     * themselves. Near is an edit distance of at most two (one for words of up to three letters: everything is near to
     * {@code id} otherwise), or one being the beginning of the other; case does not count.
     */
    public static List<String> to(String word, Collection<String> names) {
        return names.stream()
                .distinct()
                .filter(name -> near(word, name))
                .sorted(Comparator.comparingInt((String name) -> distance(fold(word), fold(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTIONS)
                .toList();
    }

    private static boolean near(String word, String name) {
        String wrong = fold(word);
        String right = fold(name);
        boolean begins =
                Math.min(wrong.length(), right.length()) > 2 && (right.startsWith(wrong) || wrong.startsWith(right));
        return begins || distance(wrong, right) <= (word.length() <= 3 ? 1 : 2);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Optimal string alignment: insert, delete, replace and swap of neighbours count one each. */
    static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, from, to, i, j);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int cheapest(int[][] steps, String from, String to, int i, int j) {
        int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, 1 + steps[i - 2][j - 2]) : best;
    }

    private static String quoted(List<String> names) {
        String last = "\"" + names.getLast() + "\"";
        if (names.size() == 1) {
            return last;
        }
        return names.subList(0, names.size() - 1).stream().collect(Collectors.joining("\", \"", "\"", "\""))
                + " or "
                + last;
    }
}
