package dev.toolwright.generator;

import dev.toolwright.generator.openapi.NormalisedApi;
import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.source.SourceFile;
import dev.toolwright.generator.tools.ToolsReader;
import dev.toolwright.generator.write.Tree;
import dev.toolwright.generator.write.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes one clean OpenAPI document per API of a tools.yaml, for the client generator, and the package-info of the packages that
 * it generates, which it cannot write itself.
 */
@Command(name = "normalise", description = "Writes one clean OpenAPI document per API of a tools.yaml.")
final class Normalise implements Callable<Integer> {
    @Parameters(paramLabel = "TOOLS", description = "the tools.yaml")
    private Path tools;

    @Option(names = "--out", required = true, description = "the folder for the documents, each named after its API")
    private Path out;

    @Option(names = "--sources", required = true, description = "the folder for the package-info of each client")
    private Path sources;

    @Option(names = "--package", required = true, description = "the package that the clients' packages are in")
    private String parent;

    @Mixin
    private Done done;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        done.clear();
        Problems problems = new Problems();
        List<NormalisedApi> apis = SourceFile.read(tools, problems)
                .map(node -> Apis.read(new ToolsReader(new Problems()).read(node), problems))
                .orElse(List.of());
        Exit exit = Report.print(problems, spec.commandLine().getErr());
        if (exit == Exit.DONE) {
            write(apis);
            done.mark();
        }
        return exit.code();
    }

    private void write(List<NormalisedApi> apis) throws IOException {
        ClientInputs clients = new ClientInputs(apis);
        new Writer(out).write(new Tree(clients.documents()));
        new Writer(sources).write(new Tree(clients.packages(parent)));
    }
}
