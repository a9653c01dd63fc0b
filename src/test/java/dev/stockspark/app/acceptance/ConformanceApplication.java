package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The application of {@code src/test/conformance}, built as another project builds its own: generated from YAML, then compiled. */
final class ConformanceApplication {
    private static final Path FOLDER = Stack.ROOT.resolve("src/test/conformance");

    private ConformanceApplication() {}

    /** @return the folder with its classes */
    static Path build(Path folder) {
        Path classes = folder.resolve("classes");
        generate(folder.resolve("java"), classes);
        assertEquals("", compile(List.of(folder.resolve("java"), FOLDER.resolve("src/main/java")), classes));
        return classes;
    }

    private static void generate(Path sources, Path resources) {
        StringWriter told = new StringWriter();
        int code = Generate.run(
                new PrintWriter(told),
                new PrintWriter(told),
                "generate",
                FOLDER.resolve("specs/tools.yaml").toString(),
                "--package",
                "conformance.generated",
                "--sources",
                sources.toString(),
                "--resources",
                resources.toString(),
                "--release",
                "1.2.3");
        assertEquals(0, code, told::toString);
    }

    private static String compile(List<Path> folders, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "21",
                    "-Xlint:all,-processing",
                    "-Werror",
                    "-proc:none",
                    "-classpath",
                    System.getProperty("java.class.path"));
            List<Path> sources =
                    folders.stream().flatMap(ConformanceApplication::sources).toList();
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return said.toString();
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
