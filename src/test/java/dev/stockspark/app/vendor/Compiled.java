package dev.stockspark.app.vendor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Java compiled as the build compiles: every warning there is, and each one an error. */
final class Compiled {
    private Compiled() {}

    /** What the compiler says of the sources in the folders; empty when it has nothing to say. */
    static String complaints(Path classes, Path... folders) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            // Surefire's own class path is one jar with a manifest, which -Xlint:path complains of.
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            List<String> options = List.of(
                    "--release",
                    "21",
                    "-Xlint:all",
                    "-Werror",
                    "-proc:none",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath);
            var sources = files.getJavaFileObjectsFromPaths(
                    Stream.of(folders).flatMap(Compiled::sources).toList());
            boolean succeeded = compiler.getTask(complaints, files, null, options, null, sources)
                    .call();
            return succeeded ? "" : "not compiled:\n" + complaints;
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
