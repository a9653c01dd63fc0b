package dev.toolwright.generator.calls;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles generated sources as strictly as the build does. */
final class Compilation {
    private Compilation() {}

    /** What the compiler says; nothing when all is well. */
    static String compile(List<Path> folders, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        Files.createDirectories(classes);
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
            compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources(folders)))
                    .call();
        }
        return said.toString();
    }

    static ClassLoader load(Path classes, Path resources) throws MalformedURLException {
        URL[] places = {classes.toUri().toURL(), resources.toUri().toURL()};
        return new URLClassLoader(places, Compilation.class.getClassLoader());
    }

    private static List<Path> sources(List<Path> folders) throws IOException {
        try (Stream<Path> files = folders.stream().flatMap(Compilation::walk)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
