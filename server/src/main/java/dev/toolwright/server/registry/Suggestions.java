package dev.toolwright.server.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What may be typed for an argument (MCP, completion).
 *
 * @param values the best, at most {@value #MOST}
 * @param total how many there are
 */
public record Suggestions(List<String> values, int total) {
    private static final int MOST = 100;

    /** Those that contain what has been typed, whatever the case; those that begin with it first. */
    public static Suggestions of(List<String> all, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<String> fitting = all.stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(
                        value -> !value.toLowerCase(Locale.ROOT).startsWith(wanted)))
                .toList();
        return new Suggestions(fitting.stream().limit(MOST).toList(), fitting.size());
    }
}
