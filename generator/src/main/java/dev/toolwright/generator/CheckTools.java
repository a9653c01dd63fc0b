package dev.toolwright.generator;

import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.problem.Problems;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is wrong with a tools.yaml and its documents, and writes nothing. */
@Command(name = "check", description = "Tells everything that is wrong with a tools.yaml and its documents.")
final class CheckTools implements Callable<Integer> {
    @Parameters(paramLabel = "TOOLS", description = "the tools.yaml")
    private Path tools;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Optional<Planning> planning = Planning.examined(tools, problems);
        Exit exit = Report.print(problems, spec.commandLine().getErr());
        planning.ifPresent(found -> spec.commandLine()
                .getOut()
                .printf(
                        "%s: no errors, tools: %d%n",
                        tools, found.plan().tools().size()));
        return exit.code();
    }
}
