package dev.toolwright.testing;

import java.util.List;

/** Two texts line by line: {@code -} was expected, {@code +} came instead. */
final class LineDiff {
    private final List<String> expected;
    private final List<String> actual;
    private final int[][] common;

    private LineDiff(String expected, String actual) {
        this.expected = expected.lines().toList();
        this.actual = actual.lines().toList();
        this.common = new int[this.expected.size() + 1][this.actual.size() + 1];
    }

    static String of(String expected, String actual) {
        LineDiff diff = new LineDiff(expected, actual);
        diff.measure();
        return diff.text();
    }

    /** Longest common subsequence, from the end, so that the text can be written from the beginning. */
    private void measure() {
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                common[i][j] = expected.get(i).equals(actual.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                line(text, "    ", expected.get(i++));
                j++;
            } else if (j == actual.size() || i < expected.size() && common[i + 1][j] >= common[i][j + 1]) {
                line(text, "  - ", expected.get(i++));
            } else {
                line(text, "  + ", actual.get(j++));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String mark, String line) {
        text.append(mark).append(line).append('\n');
    }
}
