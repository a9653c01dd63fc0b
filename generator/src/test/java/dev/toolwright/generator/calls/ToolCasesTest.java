package dev.toolwright.generator.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.generator.Cases;
import dev.toolwright.generator.Generate;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.generator.tools.Literal;
import dev.toolwright.server.tool.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each case is a tools.yaml with the tree that it becomes ({@code expected/}), and calls of the tools ({@code calls.yaml}) with
 * what they send, answer and remember ({@code expected.txt}). The tree has to compile without a warning.
 */
final class ToolCasesTest {
    private static final String BASE = "example.generated";

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> generatedTreesAndCalls() {
        return Cases.of("tools", this::transcript);
    }

    private String transcript(Path folder) {
        try {
            Path out = temporary.resolve(folder.getFileName().toString());
            generate(folder, out);
            compareTree(folder.resolve("expected"), out);
            String again = generate(folder, out);
            assertTrue(again.contains("files written: 0, deleted: 0"), again);
            return new Calling(catalogue(folder, out)).transcript(calls(folder.resolve("calls.yaml")));
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException(folder.toString(), broken);
        }
    }

    private static String generate(Path folder, Path out) {
        StringWriter told = new StringWriter();
        int code = Generate.run(
                new PrintWriter(told),
                new PrintWriter(told),
                "generate",
                folder.resolve("tools.yaml").toString(),
                "--package",
                BASE,
                "--sources",
                out.resolve("java").toString(),
                "--resources",
                out.resolve("resources").toString(),
                "--documents",
                out.resolve("documents").toString(),
                "--release",
                "1.2.3");
        assertEquals(0, code, told::toString);
        return told.toString();
    }

    private static void compareTree(Path expected, Path out) throws IOException {
        SortedMap<String, String> actual = new TreeMap<>();
        read(out.resolve("java/example/generated/tools"), actual);
        read(out.resolve("resources/example/generated/tools"), actual);
        if (Boolean.getBoolean("cases.update")) {
            update(expected, actual);
        }
        SortedMap<String, String> wanted = new TreeMap<>();
        read(expected, wanted);
        assertEquals(wanted.keySet(), actual.keySet(), "files; update with -Dcases.update=true");
        wanted.forEach((name, text) -> assertEquals(text, actual.get(name), name));
    }

    private static void update(Path expected, SortedMap<String, String> actual) throws IOException {
        SortedMap<String, String> old = new TreeMap<>();
        read(expected, old);
        for (String name : old.keySet()) {
            Files.delete(expected.resolve(name));
        }
        Files.createDirectories(expected);
        for (var file : actual.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }

    private static void read(Path folder, SortedMap<String, String> files) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static Catalogue catalogue(Path folder, Path out) throws IOException, ReflectiveOperationException {
        Path clients = out.resolve("clients");
        Files.createDirectories(clients);
        try (Stream<Path> documents = Files.list(out.resolve("documents"))) {
            documents
                    .filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> ClientSources.generate(
                            file, file.getFileName().toString().replace(".json", ""), BASE, clients));
        }
        Path classes = out.resolve("classes");
        assertEquals("", Compilation.compile(sources(folder, out.resolve("java"), clients), classes));
        ClassLoader loader = Compilation.load(classes, out.resolve("resources"));
        Class<?> catalogue = loader.loadClass(BASE + ".tools.LibraryCatalogue");
        return (Catalogue) catalogue.getDeclaredConstructor().newInstance();
    }

    /** With the classes that java steps name, where the case has some. */
    private static List<Path> sources(Path folder, Path... generated) {
        Path own = folder.resolve("src/main/java");
        return Stream.concat(Stream.of(generated), Stream.of(own).filter(Files::isDirectory))
                .toList();
    }

    private static JsonNode calls(Path file) {
        Problems problems = new Problems();
        JsonNode calls = Literal.json(SourceFile.read(file, problems).orElseThrow());
        assertEquals(List.of(), problems.sorted());
        return calls;
    }
}
