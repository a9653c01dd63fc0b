package dev.toolwright.generator.openapi;

import dev.toolwright.generator.Cases;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class OpenApiCasesTest {
    @TestFactory
    Stream<DynamicTest> cases() {
        return Cases.of("openapi", OpenApiCasesTest::read);
    }

    /** The API where there is one, then the problems. */
    private static String read(Path folder) {
        Problems problems = new Problems();
        boolean overlay = Files.exists(folder.resolve("overlay.yaml"));
        ApiSource source = new ApiSource(
                "api",
                mention(folder, Files.exists(folder.resolve("api.json")) ? "api.json" : "api.yaml"),
                overlay ? Optional.of(mention(folder, "overlay.yaml")) : Optional.empty());
        String api = ApiReader.read(source, problems)
                .map(each -> ApiText.of(each.api()) + "\n")
                .orElse("");
        return api + new Rendering(folder).full(problems.sorted());
    }

    private static ScalarNode mention(Path folder, String name) {
        return new ScalarNode(new Position(folder.resolve("tools.yaml"), 1, 1, 1), name, ScalarNode.Kind.TEXT);
    }
}
