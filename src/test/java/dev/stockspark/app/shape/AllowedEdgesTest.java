package dev.stockspark.app.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Data flows one way: an import that is not in the table fails the build. */
final class AllowedEdgesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.toolwright", "dev.stockspark");

    private final Edges edges = Edges.read();

    @Test
    void everyImportIsInTheTable() {
        Map<String, String> unlisted = new TreeMap<>();
        for (JavaClass each : CLASSES) {
            each.getDirectDependenciesFromSelf().forEach(dependency -> note(dependency, unlisted));
        }
        assertEquals(Map.of(), unlisted, "imports outside src/test/resources/shape/edges.txt");
    }

    @Test
    void everyRowOfTheTableIsAPackage() {
        Set<String> packages =
                CLASSES.stream().map(JavaClass::getPackageName).map(edges::row).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(edges.allowed().keySet());
        unknown.removeAll(packages);
        assertEquals(Set.of(), unknown, "rows of edges.txt without a class");
    }

    @Test
    void theTableHasNoRing() {
        for (String row : edges.allowed().keySet()) {
            assertTrue(!reachable(row).contains(row), "ring through " + row);
        }
    }

    private void note(Dependency dependency, Map<String, String> unlisted) {
        String from = edges.row(dependency.getOriginClass().getPackageName());
        String to = edges.row(dependency.getTargetClass().getBaseComponentType().getPackageName());
        if (ours(to) && !edges.allows(from, to)) {
            unlisted.putIfAbsent(from + " -> " + to, dependency.getDescription());
        }
    }

    private Set<String> reachable(String start) {
        Set<String> seen = new TreeSet<>();
        List<String> next = List.of(start);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(row -> edges.allowed().getOrDefault(row, Set.of()).stream())
                    .filter(seen::add)
                    .toList();
        }
        return seen;
    }

    private static boolean ours(String packageName) {
        return packageName.startsWith("dev.toolwright.") || packageName.startsWith("dev.stockspark.");
    }
}
