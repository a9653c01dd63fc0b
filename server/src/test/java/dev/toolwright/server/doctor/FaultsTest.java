package dev.toolwright.server.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.server.doctor.check.Catalogue;
import dev.toolwright.server.doctor.check.Check;
import dev.toolwright.server.doctor.check.Verdict;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault is found, and nothing is found that is not there. */
class FaultsTest {

    @ParameterizedTest
    @EnumSource(Fault.class)
    void isFoundAlone(Fault fault) {
        try (Patient patient = new Patient()) {
            fault.strike(patient);
            assertEquals(fault.found(), broken(patient.examined()), fault.name());
        }
    }

    @Test
    void everyCheckHasAFault() {
        Set<String> struck = Arrays.stream(Fault.values())
                .flatMap(fault -> fault.found().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = Catalogue.CHECKS.stream().map(Check::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, struck);
    }

    @Test
    void checksHaveNamesOfTheirOwn() {
        assertEquals(
                Catalogue.CHECKS.size(),
                Catalogue.CHECKS.stream().map(Check::id).distinct().count());
    }

    static Set<String> broken(Report report) {
        return ids(report, Verdict.Broken.class);
    }

    static Set<String> ids(Report report, Class<? extends Verdict> kind) {
        return report.findings().stream()
                .filter(finding -> kind.isInstance(finding.verdict()))
                .map(finding -> finding.check().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static UnaryOperator<Said> body(String text, String other) {
        return said -> said.but(text, other);
    }
}
