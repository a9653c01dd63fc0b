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

/** Says how many tokens each tool takes in tools/list. */
@Command(
        name = "tokens",
        description = "Says how many tokens each tool of a tools.yaml takes in the list that clients read.")
final class CountTokens implements Callable<Integer> {
    @Parameters(paramLabel = "TOOLS", description = "the tools.yaml")
    private Path tools;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Optional<Planning> planning = Planning.of(tools, problems);
        planning.ifPresent(found -> found.contract(tools).checkTokens(problems));
        Exit exit = Report.print(problems, spec.commandLine().getErr());
        planning.ifPresent(found -> {
            spec.commandLine().getOut().print(found.contract(tools).tokens().text());
            spec.commandLine().getOut().flush();
        });
        return exit.code();
    }
}
