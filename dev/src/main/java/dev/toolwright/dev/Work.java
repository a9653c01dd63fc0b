package dev.toolwright.dev;

import dev.toolwright.generator.Generate;
import dev.toolwright.server.tool.Catalogue;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The way from specs/ to a catalogue that can be served, in one process. */
final class Work {
    static final String PACKAGE = "dev.toolwright.dev.generated";

    private final Path tools;
    private final Path folder;
    private final Clients clients;
    private final PrintWriter err;
    private int round;

    /** @param folder for everything that is generated */
    Work(Path tools, Path folder, PrintWriter err) throws IOException {
        this.tools = tools;
        this.folder = folder;
        this.clients = new Clients(folder);
        this.err = err;
    }

    /** The tools as they stand in the files now; absent where something is wrong, which has been told. */
    Optional<Catalogue> catalogue() throws IOException {
        StringWriter told = new StringWriter();
        int code = Generate.run(
                new PrintWriter(told),
                err,
                "generate",
                tools.toString(),
                "--package",
                PACKAGE,
                "--sources",
                path("java"),
                "--resources",
                path("resources"),
                "--documents",
                path("documents"),
                "--release",
                "dev");
        if (code != 0) {
            return Optional.empty();
        }
        clients.generate(folder.resolve("documents"));
        return load(compiled());
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Into a new folder each time: the classes of before are in use until the new ones are. */
    private Path compiled() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes-" + ++round));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-proc:none",
                    "-nowarn",
                    "-classpath",
                    System.getProperty("java.class.path"));
            boolean fine = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            if (!fine) {
                throw new IllegalStateException("generated code does not compile:\n" + said);
            }
        }
        return classes;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.walk(folder.resolve("java")), Files.walk(clients.sources()))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private Optional<Catalogue> load(Path classes) throws IOException {
        URL[] places = {
            classes.toUri().toURL(), folder.resolve("resources").toUri().toURL()
        };
        // Not closed: its classes are served until the next change, and load each other when they are first called.
        URLClassLoader loader = new URLClassLoader(places, Work.class.getClassLoader());
        try (Stream<Path> files = Files.list(classes.resolve(PACKAGE.replace('.', '/') + "/tools"))) {
            String name = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Catalogue.class"))
                    .findFirst()
                    .orElseThrow()
                    .replace(".class", "");
            Object catalogue = loader.loadClass(PACKAGE + ".tools." + name)
                    .getDeclaredConstructor()
                    .newInstance();
            // Descriptors are read from files that the next change rewrites.
            ((Catalogue) catalogue).tools().forEach(tool -> tool.descriptor());
            return Optional.of((Catalogue) catalogue);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
