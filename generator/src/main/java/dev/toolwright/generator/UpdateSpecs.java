package dev.toolwright.generator;

import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.write.Writer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what stands beside a tools.yaml and follows from it. A change that breaks a promise is refused, not written down. */
@Command(
        name = "update",
        description = "Writes snapshots of the tools, and the schema for editors, beside a tools.yaml.")
final class UpdateSpecs implements Callable<Integer> {
    @Parameters(paramLabel = "TOOLS", description = "the tools.yaml")
    private Path tools;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        Optional<Planning> planning = Planning.of(tools, problems);
        planning.ifPresent(found -> found.contract(tools).checkPromises(problems));
        Exit exit = Report.print(problems, spec.commandLine().getErr());
        if (planning.isPresent() && exit == Exit.DONE) {
            write(Derived.of(tools, planning.get()));
        }
        return exit.code();
    }

    private void write(Derived derived) throws IOException {
        boolean changed = false;
        for (Map.Entry<Path, String> file : derived.files().entrySet()) {
            if (Writer.put(file.getKey(), file.getValue())) {
                say("written", file.getKey());
                changed = true;
            }
        }
        for (Path gone : derived.outdated()) {
            Files.delete(gone);
            say("deleted", gone);
            changed = true;
        }
        if (!changed) {
            spec.commandLine().getOut().println("nothing has changed");
        }
    }

    private void say(String what, Path file) {
        spec.commandLine().getOut().println(what + " " + file);
    }
}
