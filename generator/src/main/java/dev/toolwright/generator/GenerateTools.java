package dev.toolwright.generator;

import dev.toolwright.generator.emit.Emission;
import dev.toolwright.generator.emit.Packages;
import dev.toolwright.generator.plan.Plan;
import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.write.Changes;
import dev.toolwright.generator.write.Tree;
import dev.toolwright.generator.write.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the tools of a tools.yaml as Java, or nothing at all when anything is wrong. */
@Command(name = "generate", description = "Writes the tools of a tools.yaml as Java.")
final class GenerateTools implements Callable<Integer> {
    @Parameters(paramLabel = "TOOLS", description = "the tools.yaml")
    private Path tools;

    @Option(
            names = "--package",
            required = true,
            description =
                    "the base package; tools go to <package>.tools, clients are expected in <package>.client.<api>")
    private String base;

    @Option(names = "--sources", required = true, description = "the folder for Java sources")
    private Path sources;

    @Option(names = "--resources", required = true, description = "the folder for the descriptors of the tools")
    private Path resources;

    @Option(
            names = "--documents",
            description = "a folder for one clean OpenAPI document per API, for the client generator")
    private Optional<Path> documents = Optional.empty();

    @Option(
            names = "--tests",
            description = "a folder for JUnit classes that run the tests of the tools, and their scripts")
    private Optional<Path> tests = Optional.empty();

    @Option(names = "--release", defaultValue = "0", description = "the version that the server says it has")
    private String release;

    @Mixin
    private Done done;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!SourceVersion.isName(base, SourceVersion.RELEASE_21)) {
            throw new ParameterException(spec.commandLine(), "\"%s\" is not the name of a package".formatted(base));
        }
        done.clear();
        LastRun last = lastRun();
        if (last.same()) {
            spec.commandLine().getOut().println("nothing has changed since the last run: files written: 0, deleted: 0");
            done.mark();
            return Exit.DONE.code();
        }
        Problems problems = new Problems();
        Optional<Planning> planning = Planning.examined(tools, problems);
        Exit exit = Report.print(problems, spec.commandLine().getErr());
        if (planning.isPresent()) {
            write(planning.get());
            last.remember(planning.get());
            done.mark();
        }
        return exit.code();
    }

    private LastRun lastRun() {
        List<Path> outputs = new ArrayList<>(List.of(sources, resources));
        documents.ifPresent(outputs::add);
        tests.ifPresent(outputs::add);
        return new LastRun(tools, outputs, "%s %s".formatted(base, release));
    }

    private void write(Planning planning) throws IOException {
        Emission emission = new Emission(new Packages(base), planning.plan(), release);
        ClientInputs clients = new ClientInputs(planning.apis());
        SortedMap<String, String> java = emission.sources();
        List<Changes> changes = new ArrayList<>();
        if (documents.isPresent()) {
            java.putAll(clients.packages(base + ".client"));
            changes.add(new Writer(documents.get()).write(new Tree(clients.documents())));
        }
        changes.add(new Writer(sources).write(new Tree(java)));
        changes.add(new Writer(resources).write(new Tree(emission.resources())));
        if (tests.isPresent()) {
            changes.add(new Writer(tests.get()).write(new Tree(emission.tests())));
        }
        tell(planning.plan(), changes);
    }

    private void tell(Plan plan, List<Changes> changes) {
        int written = changes.stream().mapToInt(each -> each.written().size()).sum();
        int deleted = changes.stream().mapToInt(each -> each.deleted().size()).sum();
        spec.commandLine()
                .getOut()
                .printf(
                        "tools: %d, files written: %d, deleted: %d%n",
                        plan.tools().size(), written, deleted);
    }
}
