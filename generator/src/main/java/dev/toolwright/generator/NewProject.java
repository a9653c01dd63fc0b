package dev.toolwright.generator;

import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a project for an API: proposes tools from its document. */
@Command(
        name = "new",
        description = "Writes a project with tools that are proposed from an OpenAPI or Swagger 2.0 document.")
final class NewProject implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "a file or an address (http, https)")
    private String source;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "where to write the project; a folder named after the API where it is left out")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--allow-remote",
            description = "fetch what the document refers to on other hosts, and keep copies beside it")
    private boolean remote;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Optional<Started> started =
                    Started.from(source, remote, spec.commandLine().getErr());
            return started.isPresent() ? write(started.get()) : Exit.USER.code();
        } catch (StartException impossible) {
            spec.commandLine().getErr().println(impossible.getMessage() + "; nothing was written");
            return Exit.USER.code();
        }
    }

    private int write(Started started) throws IOException {
        Path target = folder.orElseGet(() -> Path.of(started.api() + "-mcp"));
        if (inhabited(target)) {
            spec.commandLine()
                    .getErr()
                    .printf("\"%s\" exists and is not empty; nothing was written. Name another folder.%n", target);
            return Exit.USER.code();
        }
        started.write(target);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: tools that read: %d, proposed as comments because they change something: %d, not proposed: %d%n"
                                + "Read %s, keep what people need, then run \"mvn package\" in the folder.%n",
                        target,
                        started.reading(),
                        started.changing(),
                        started.mistaken().size(),
                        target.resolve("README.md"));
        return Exit.DONE.code();
    }

    private static boolean inhabited(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isPresent();
        }
    }
}
