package dev.toolwright.generator.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong, so that one run reports everything. */
public final class Problems {
    private static final Comparator<Problem> BY_POSITION = Comparator.comparing(
                    (Problem problem) -> problem.position().file())
            .thenComparingInt(problem -> problem.position().line())
            .thenComparingInt(problem -> problem.position().column())
            .thenComparing(Problem::rule)
            .thenComparing(Problem::message);

    private final List<Problem> found = new ArrayList<>();

    public void error(String rule, Position position, String message) {
        add(rule, Problem.Severity.ERROR, position, message, Optional.empty());
    }

    public void error(String rule, Position position, String message, String hint) {
        add(rule, Problem.Severity.ERROR, position, message, Optional.of(hint));
    }

    public void warning(String rule, Position position, String message, String hint) {
        add(rule, Problem.Severity.WARNING, position, message, Optional.of(hint));
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** In the order of files, lines and columns. */
    public List<Problem> sorted() {
        return found.stream().sorted(BY_POSITION).distinct().toList();
    }

    private void add(String rule, Problem.Severity severity, Position position, String message, Optional<String> hint) {
        found.add(new Problem(rule, severity, position, message, hint));
    }
}
