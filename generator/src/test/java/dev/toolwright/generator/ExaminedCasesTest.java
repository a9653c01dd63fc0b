package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.contract.ContractRule;
import dev.toolwright.generator.problem.Problem;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.problem.Rule;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mistakes of files that can be generated from: broken promises and poor descriptions. Each case has a {@code tools.yaml} with what
 * the user is told about it, and a {@code good.yaml} of which nothing is said; both stand beside the same snapshots.
 */
final class ExaminedCasesTest {
    @TestFactory
    Stream<DynamicTest> brokenPromises() {
        return both("contract");
    }

    @TestFactory
    Stream<DynamicTest> poorDescriptions() {
        return both("lint");
    }

    private static Stream<DynamicTest> both(String area) {
        Stream<DynamicTest> good = Cases.folders(area).stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName() + ", mended",
                        folder.resolve("good.yaml").toUri(),
                        () -> assertEquals(Set.of(), rules(folder.resolve("good.yaml")))));
        return Stream.concat(Cases.of(area, folder -> told(folder, "tools.yaml")), good);
    }

    /** A change that was meant makes a snapshot stale; whoever made it writes the new one. */
    private static Set<Rule> rules(Path file) {
        Problems problems = new Problems();
        Planning.examined(file, problems);
        return problems.sorted().stream()
                .map(Problem::rule)
                .filter(rule -> rule != ContractRule.SNAPSHOT_STALE)
                .collect(Collectors.toSet());
    }

    private static String told(Path folder, String file) {
        Problems problems = new Problems();
        Planning.examined(folder.resolve(file), problems);
        return new Rendering(folder).full(problems.sorted());
    }
}
