package dev.toolwright.generator;

import dev.toolwright.generator.problem.Exit;
import dev.toolwright.generator.problem.Problems;
import dev.toolwright.generator.problem.Rendering;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Tells the user what is wrong, with file names as seen from the folder that the generator was started in. */
final class Report {
    private Report() {}

    /** How the run ends for these problems. */
    static Exit print(Problems problems, PrintWriter err) {
        err.print(new Rendering(Path.of("")).full(problems.sorted()));
        err.flush();
        return problems.hasErrors() ? Exit.USER : Exit.DONE;
    }
}
