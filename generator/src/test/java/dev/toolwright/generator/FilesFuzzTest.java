package dev.toolwright.generator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.emit.Emission;
import dev.toolwright.generator.emit.Packages;
import dev.toolwright.generator.openapi.Api;
import dev.toolwright.generator.openapi.ApiReader;
import dev.toolwright.generator.openapi.ApiSource;
import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.problem.Position;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import dev.toolwright.generator.source.JsonTree;
import dev.toolwright.generator.source.Node;
import dev.toolwright.generator.source.Node.ScalarNode;
import dev.toolwright.generator.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of the cases, damaged at random: each is read, or refused with a problem that can be shown. {@link Rounds} says how to make
 * it long.
 */
final class FilesFuzzTest {
    private static final Path CASES = Path.of("src/test/cases");

    @TempDir
    private Path folder;

    private final Rounds rounds = new Rounds(1_500);
    private final Mutations mutations = new Mutations(rounds.random());
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** What the files refer to stands where they look for it. */
    @BeforeEach
    void neighbours() throws IOException {
        for (String name : List.of("library.openapi.yaml", "archive.openapi.yaml")) {
            Path copy = folder.resolve("language").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(CASES.resolve("language").resolve(name), copy);
        }
        Files.createDirectories(folder.resolve("tools/case"));
        Files.createDirectories(folder.resolve("language/case"));
    }

    @Test
    void everyFileIsReadOrRefused() throws IOException {
        List<Path> sources = files("source", "");
        List<Path> documents = files("openapi", "api.");
        List<Path> tools = Stream.concat(files("tools", "tools.yaml").stream(), files("language", "good.yaml").stream())
                .toList();
        while (rounds.hasNext()) {
            switch (rounds.next() % 3) {
                case 0 -> round(sources, this::source);
                case 1 -> round(documents, this::document);
                default -> round(tools, this::tools);
            }
        }
        System.out.println(rounds + ": " + outcomes);
        assertTrue(outcomes.size() == 6, () -> "all kinds of files were read, and refused: " + outcomes);
    }

    private interface Reader {
        /** @return whether it was read without an error */
        boolean read(Path original, String damaged) throws IOException;
    }

    private void round(List<Path> corpus, Reader reader) throws IOException {
        Path original = mutations.pick(corpus);
        String damaged = damaged(original, mutations.pick(corpus));
        try {
            boolean read = reader.read(original, damaged);
            outcomes.merge(corpus.getFirst().getName(3) + (read ? " read" : " refused"), 1, Integer::sum);
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("%s crashed on:%n%s".formatted(rounds, damaged), crash);
        }
    }

    private String damaged(Path original, Path other) throws IOException {
        Optional<JsonNode> tree = rounds.random().nextBoolean()
                ? SourceFile.read(original, new Problems()).map(JsonTree::of)
                : Optional.empty();
        return tree.filter(JsonNode::isContainerNode).isPresent()
                ? mutations.tree(tree.get())
                : mutations.text(text(original), text(other));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private boolean source(Path original, String damaged) throws IOException {
        Problems problems = new Problems();
        String ending = original.toString().endsWith(".json") ? "json" : "yaml";
        Optional<Node> root = SourceFile.read(write("source." + ending, damaged), problems);
        assertTrue(root.isPresent() || problems.hasErrors(), () -> "neither read nor refused: " + damaged);
        root.ifPresent(JsonTree::of);
        return told(problems);
    }

    private boolean document(Path original, String damaged) throws IOException {
        Problems problems = new Problems();
        Path file = write("openapi/api.yaml", damaged);
        ScalarNode mention = new ScalarNode(new Position(file, 1, 1, 1), "api.yaml", ScalarNode.Kind.TEXT);
        Optional<NormalisedApi> api = ApiReader.read(new ApiSource("api", mention, Optional.empty()), problems);
        assertTrue(api.isPresent() || problems.hasErrors(), () -> "neither read nor refused: " + damaged);
        api.map(NormalisedApi::api).map(Api::operations).ifPresent(Object::hashCode);
        return told(problems);
    }

    private boolean tools(Path original, String damaged) throws IOException {
        Problems problems = new Problems();
        Path file = write(original.getName(3) + "/case/tools.yaml", damaged);
        Optional<Planning> planning = Planning.of(file, problems);
        assertTrue(planning.isPresent() != problems.hasErrors(), () -> "neither read nor refused: " + damaged);
        planning.map(found -> new Emission(new Packages("example"), found.plan(), "1"))
                .ifPresent(emission -> {
                    emission.sources();
                    emission.resources();
                    emission.tests();
                });
        return told(problems);
    }

    /** Whoever finds a mistake also has to be able to show it. */
    private boolean told(Problems problems) {
        new Rendering(folder).full(problems.sorted());
        return !problems.hasErrors();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private static List<Path> files(String area, String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(CASES.resolve(area))) {
            all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .filter(file -> file.getFileName().toString().contains(name))
                    .filter(file -> !file.toString().contains("/expected/"))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
