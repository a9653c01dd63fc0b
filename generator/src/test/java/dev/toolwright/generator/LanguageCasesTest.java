package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each case has a mistaken {@code tools.yaml}, what the user is told about it, and a {@code good.yaml} that is as it should be. */
final class LanguageCasesTest {
    @TestFactory
    Stream<DynamicTest> mistakesAreTold() {
        return Cases.of("language", folder -> told(folder, "tools.yaml"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSaidOfWhatIsRight() {
        return Cases.folders("language").stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        folder.resolve("good.yaml").toUri(),
                        () -> assertEquals("", told(folder, "good.yaml"))));
    }

    private static String told(Path folder, String file) {
        Problems problems = new Problems();
        Planning.of(folder.resolve(file), problems);
        return new Rendering(folder).full(problems.sorted());
    }
}
