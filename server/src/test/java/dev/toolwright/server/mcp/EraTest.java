package dev.toolwright.server.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** resources/mcp/eras.txt has a line for every case that can occur, and every row of the table decides at least one of them. */
final class EraTest {
    private record Case(Era.Header header, Era.Meta meta, Era.Kind kind, Era.Verdict verdict) {
        static Case parse(String line) {
            String[] columns = line.strip().split("\\s+");
            return new Case(
                    Era.Header.valueOf(columns[0]),
                    Era.Meta.valueOf(columns[1]),
                    Era.Kind.valueOf(columns[2]),
                    Era.Verdict.valueOf(columns[3]));
        }

        String place() {
            return header + " " + meta + " " + kind;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLine() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.place(),
                        () -> assertEquals(each.verdict(), Era.verdict(each.header(), each.meta(), each.kind()))));
    }

    @Test
    void noCaseIsLeftOut() {
        Set<String> written = cases().stream().map(Case::place).collect(Collectors.toSet());
        List<String> missing = Stream.of(Era.Header.values())
                .flatMap(header -> Stream.of(Era.Meta.values())
                        .filter(meta -> canOccur(header, meta))
                        .flatMap(meta -> Stream.of(Era.Kind.values()).map(kind -> header + " " + meta + " " + kind)))
                .filter(place -> !written.contains(place))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyRowDecidesSomething() {
        for (Era.Row row : Era.TABLE) {
            assertTrue(cases().stream().anyMatch(each -> firstMatch(each) == row), () -> row + " decides nothing");
        }
    }

    private static Era.Row firstMatch(Case each) {
        return Era.TABLE.stream()
                .filter(row -> row.matches(each.header(), each.meta(), each.kind()))
                .findFirst()
                .orElseThrow();
    }

    /** A header that is not contrary says the same as the body, where both say something. */
    private static boolean canOccur(Era.Header header, Era.Meta meta) {
        return switch (meta) {
            case ABSENT, NO_STRING -> header != Era.Header.CONTRARY;
            case MODERN ->
                Set.of(Era.Header.ABSENT, Era.Header.MODERN, Era.Header.CONTRARY)
                        .contains(header);
            case LEGACY ->
                Set.of(Era.Header.ABSENT, Era.Header.LEGACY, Era.Header.CONTRARY)
                        .contains(header);
            case UNKNOWN ->
                Set.of(Era.Header.ABSENT, Era.Header.UNKNOWN, Era.Header.CONTRARY)
                        .contains(header);
        };
    }

    private static List<Case> cases() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/mcp/eras.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::parse)
                    .toList();
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }
}
