package dev.stockspark.app.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final String LISTED = """
            changed:
              - {reason: r, fact: 'old (.)', to: 'new $1', times: 2}
            dropped:
              - {reason: r, fact: 'bad .'}
            added:
              - {reason: r, fact: 'good .'}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    same,old a,old b,bad a       | same,new a,new b,good a       |
                    old a,old b,bad a,more       | new a,new b,good a            | the vendor's alone: more
                    old a,old b,bad a            | new a,new b,good a,more       | ours alone: more
                    old a,old b,bad a,bad b      | new a,new b,good a            | listed 1 times, found 2 times: bad .
                    old a,old b,bad a            | new a,new b,good a,good b     | listed 1 times, found 2 times: good .
                    old a,old b                  | new a,new b,good a            | listed 1 times, found 0 times: bad .
                    old a,old b,bad a            | new a,new b,good a,bad a      | listed 1 times, found 0 times: bad .
                    old a,old b,bad a            | new a,new b                   | listed 1 times, found 0 times: good .
                    old a,new b,bad a            | new a,new b,good a            | listed 2 times, found 1 times: old (.)
                    old a,old b,bad a            | new a,new c,good a            | the vendor's alone: new b;ours alone: new c
                    old a,old b,old c,bad a      | new a,new b,new c,good a      | listed 2 times, found 3 times: old (.)
                    """)
    void everyDifferenceIsListedAndEveryListedOneOccurs(String vendor, String ours, String problems) {
        Comparison comparison = Comparison.of(Documents.tree(LISTED));

        List<String> expected = problems == null ? List.of() : List.of(problems.split(";"));
        assertEquals(expected.stream().sorted().toList(), sorted(comparison.problems(set(vendor), set(ours))));
    }

    @Test
    void aDifferenceWithoutReasonIsRefused() {
        var unexplained = Documents.tree("dropped: [{fact: 'bad .'}]");

        assertThrows(IllegalArgumentException.class, () -> Comparison.of(unexplained));
    }

    private static Set<String> set(String lines) {
        return Arrays.stream(lines.split(",")).collect(Collectors.toSet());
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
