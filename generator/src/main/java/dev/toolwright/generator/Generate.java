package dev.toolwright.generator;

import dev.toolwright.generator.problem.Exit;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The generator's command line. Exit code 1 means that the user's files are wrong, 2 that the
 * generator or the way it was started is. */
@Command(
        name = "toolwright",
        description = "Turns OpenAPI documents and a tools.yaml into Java.",
        subcommands = {
            CheckTools.class,
            CountTokens.class,
            GenerateTools.class,
            NewProject.class,
            Normalise.class,
            UpdateSpecs.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        exitCodeOnInvalidInput = 2,
        exitCodeOnExecutionException = 2)
public final class Generate implements Runnable {
    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** {@link #main} without leaving the process. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Generate()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            err.println("the generator failed; this is a mistake of its own, not of your files:");
            failure.printStackTrace(err);
            return Exit.OURS.code();
        });
        // The annotation's exit code reaches neither subcommands nor an unknown one.
        line.getCommandSpec().exitCodeOnInvalidInput(Exit.USER.code());
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().exitCodeOnInvalidInput(Exit.USER.code()));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name a command: check, generate, new, normalise, tokens or update");
    }
}
