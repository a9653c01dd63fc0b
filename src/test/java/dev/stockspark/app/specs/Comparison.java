package dev.stockspark.app.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares our facts with the vendor's, given the differences that are meant. Knows nothing of what the lines mean. */
record Comparison(List<Difference> changed, List<Difference> dropped, List<Difference> added) {

    static Comparison of(JsonNode differences) {
        return new Comparison(
                Difference.list(differences.path("changed")),
                Difference.list(differences.path("dropped")),
                Difference.list(differences.path("added")));
    }

    /** One line per fact in which the sides differ without being listed, and per listed difference that is not so. */
    List<String> problems(Set<String> vendor, Set<String> ours) {
        List<String> problems = new ArrayList<>();
        Set<String> expected = vendor;
        for (Difference each : changed) {
            each.miscounted(expected).ifPresent(problems::add);
            expected = expected.stream().map(each::applied).collect(Collectors.toSet());
        }
        Set<String> missing = without(expected, ours);
        Set<String> extra = without(ours, expected);
        Stream.of(
                        Difference.miscounted(dropped, missing),
                        Difference.miscounted(added, extra),
                        uncovered("the vendor's alone: ", missing, dropped),
                        uncovered("ours alone: ", extra, added))
                .flatMap(each -> each)
                .forEach(problems::add);
        return problems;
    }

    private static Stream<String> uncovered(String label, Set<String> lines, List<Difference> listed) {
        return lines.stream()
                .filter(line -> listed.stream().noneMatch(each -> each.covers(line)))
                .map(label::concat);
    }

    private static Set<String> without(Set<String> lines, Set<String> others) {
        Set<String> rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }
}
