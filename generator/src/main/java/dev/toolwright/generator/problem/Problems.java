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
            .thenComparing(problem -> problem.rule().id())
            .thenComparing(Problem::message);

    private final List<Problem> found = new ArrayList<>();

    public void error(Rule rule, Position position, String message) {
        error(rule, position, message, Optional.empty());
    }

    public void error(Rule rule, Position position, String message, String hint) {
        error(rule, position, message, Optional.of(hint));
    }

    /** For a hint that may not exist, such as that of {@link Nearest}. */
    public void error(Rule rule, Position position, String message, Optional<String> hint) {
        found.add(new Problem(rule, Problem.Severity.ERROR, position, message, hint));
    }

    public void warning(Rule rule, Position position, String message, String hint) {
        found.add(new Problem(rule, Problem.Severity.WARNING, position, message, Optional.of(hint)));
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** In the order of files, lines and columns; the same problem found twice is told once. */
    public List<Problem> sorted() {
        return found.stream().sorted(BY_POSITION).distinct().toList();
    }
}
