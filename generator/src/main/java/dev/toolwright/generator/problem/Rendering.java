package dev.toolwright.generator.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only place that turns problems into text. Files are named relative to a folder, so that the text is the same on every
 * machine; control characters of the user's files never reach the terminal.
 */
public final class Rendering {
    private static final int SAME_WARNINGS = 3;

    private final Path base;
    private final Excerpts excerpts = new Excerpts();

    /** @param base the folder that file names are shown relative to */
    public Rendering(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /**
     * Every error in full, every kind of warning up to three times in a file, and how many there are; empty when nothing is
     * wrong. A vendor's document makes the same mistake a hundred times, and nobody reads the hundredth.
     */
    public String full(List<Problem> problems) {
        if (problems.isEmpty()) {
            return "";
        }
        Map<String, Long> shown = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            boolean warning = problem.severity() == Problem.Severity.WARNING;
            if (!warning || shown.merge(kind(problem), 1L, Long::sum) <= SAME_WARNINGS) {
                text.append(full(problem)).append('\n');
            }
        }
        shown.forEach((kind, count) -> {
            if (count > SAME_WARNINGS) {
                text.append("%s: and %d more like these\n".formatted(kind, count - SAME_WARNINGS));
            }
        });
        return text.append(count(problems)).append('\n').toString();
    }

    private String kind(Problem problem) {
        return "%s: warning[%s]"
                .formatted(shown(problem.position().file()), problem.rule().id());
    }

    /**
     * For people.
     *
     * <pre>{@code
     * specs/tools.yaml:12:11: error[unknown-operation]: the API "library" has no operation "getVehicl"
     *    12 |     call: library.getVehicl
     *       |           ^^^^^^^^^^^^^^^^^^^^
     *       | hint: did you mean "getVehicle"?
     * }</pre>
     */
    public String full(Problem problem) {
        Position position = problem.position();
        StringBuilder text = new StringBuilder(headline(problem)).append('\n');
        excerpts.line(position).ifPresent(line -> text.append(new Excerpt(line, position).text()));
        problem.hint().ifPresent(hint -> text.append("      | hint: ")
                .append(Excerpt.printable(hint))
                .append('\n'));
        return text.toString();
    }

    /** For programs and logs: one line per problem, the hint in parentheses. */
    public String line(Problem problem) {
        return headline(problem)
                + problem.hint()
                        .map(hint -> " (" + Excerpt.printable(hint) + ")")
                        .orElse("");
    }

    private String headline(Problem problem) {
        Position at = problem.position();
        return "%s:%d:%d: %s[%s]: %s"
                .formatted(
                        shown(at.file()),
                        at.line(),
                        at.column(),
                        problem.severity().word(),
                        problem.rule().id(),
                        Excerpt.printable(problem.message()));
    }

    private String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(base) ? base.relativize(absolute) : file;
        return Excerpt.printable(shown.toString().replace('\\', '/'));
    }

    private static String count(List<Problem> problems) {
        return Stream.of(Problem.Severity.values())
                .map(severity -> counted(problems, severity))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(List<Problem> problems, Problem.Severity severity) {
        long count =
                problems.stream().filter(each -> each.severity() == severity).count();
        return count == 0 ? "" : count + " " + severity.word() + (count == 1 ? "" : "s");
    }
}
