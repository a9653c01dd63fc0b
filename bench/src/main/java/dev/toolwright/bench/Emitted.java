package dev.toolwright.bench;

import dev.toolwright.generator.Generate;
import dev.toolwright.server.tool.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A tool from YAML, generated, compiled and loaded. */
final class Emitted {
    private Emitted() {}

    static Tool tool(String yaml, String name) {
        try {
            Path folder = Files.createTempDirectory("bench");
            Files.writeString(folder.resolve("tools.yaml"), yaml);
            generate(folder);
            compile(folder);
            URL[] places = {
                folder.resolve("classes").toUri().toURL(),
                folder.resolve("resources").toUri().toURL()
            };
            return (Tool) new URLClassLoader(places, Emitted.class.getClassLoader())
                    .loadClass("measured.tools." + name)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void generate(Path folder) {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told);
        int code = Generate.run(
                writer,
                writer,
                "generate",
                folder.resolve("tools.yaml").toString(),
                "--package",
                "measured",
                "--sources",
                folder.resolve("java").toString(),
                "--resources",
                folder.resolve("resources").toString());
        if (code != 0) {
            throw new IllegalStateException(told.toString());
        }
    }

    private static void compile(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve("java"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean fine = compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!fine) {
                throw new IllegalStateException("generated code does not compile");
            }
        }
    }
}
