package dev.stockspark.sandbox;

import dev.stockspark.sandbox.json.Json;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the case files, each row against the fresh seed. */
final class CasesTest extends SandboxTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return Stream.of("companies", "dealers", "vehicles", "catalogue", "refdata", "publishing", "people", "papers")
                .flatMap(file ->
                        rows(file).map(row -> DynamicTest.dynamicTest(file + ": " + row.name(), () -> run(row))));
    }

    private void run(Case row) {
        try {
            row.run(sandbox(), demo());
        } finally {
            keepsItsContract();
        }
    }

    private static Stream<Case> rows(String file) {
        return StreamSupport.stream(Json.resource("/cases/" + file + ".yaml").spliterator(), false)
                .map(Case::new);
    }
}
