package dev.toolwright.generator.client;

import dev.toolwright.generator.Cases;
import dev.toolwright.generator.openapi.ApiReader;
import dev.toolwright.generator.openapi.ApiSource;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.Node.ScalarNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** Whole generated files: the client generator, which also validates the document, with the settings of the build. */
final class ClientCasesTest {
    @TempDir
    private Path output;

    @TestFactory
    Stream<DynamicTest> cases() {
        return Cases.of("client", folder -> {
            try {
                return files(generate(folder));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private Path generate(Path folder) throws IOException {
        ScalarNode document =
                new ScalarNode(new Position(folder.resolve("tools.yaml"), 1, 1, 1), "api.yaml", ScalarNode.Kind.TEXT);
        Problems problems = new Problems();
        NormalisedApi api = ApiReader.read(new ApiSource("pets", document, Optional.empty()), problems)
                .filter(read -> !problems.hasErrors())
                .orElseThrow(() -> new AssertionError(new Rendering(folder).full(problems.sorted())));
        Path target = Files.createDirectories(output.resolve(folder.getFileName()));
        Path normalised = target.resolve("pets.json");
        Files.writeString(normalised, Clients.describe(api).toPrettyString());
        run(normalised, target.resolve("sources"));
        return target.resolve("sources");
    }

    private static void run(Path document, Path sources) {
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("java")
                .setLibrary("native")
                .setInputSpec(document.toString())
                .setOutputDir(sources.toString())
                .setTemplateDir(Path.of("src/main/resources/client-templates")
                        .toAbsolutePath()
                        .toString())
                .setApiPackage("example.client.pets")
                .addAdditionalProperty("sourceFolder", "")
                .addAdditionalProperty("hideGenerationTimestamp", true);
        DefaultGenerator generator = new DefaultGenerator();
        generator.setGenerateMetadata(false);
        for (String part : List.of("models", "modelTests", "modelDocs", "apiTests", "apiDocs", "supportingFiles")) {
            generator.setGeneratorPropertyDefault(part, "false");
        }
        generator.setGeneratorPropertyDefault("apis", "true");
        generator.opts(settings.toClientOptInput()).generate();
    }

    private static String files(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> "---- " + sources.relativize(file) + "\n" + text(file))
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
