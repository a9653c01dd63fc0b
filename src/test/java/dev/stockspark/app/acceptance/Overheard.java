package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program on standard input and output whose every line is kept; says in the end whether each of its messages fits the JSON Schema. */
final class Overheard {
    private static final String SCRIPT =
            "in=$1; out=$2; shift 2; tee \"$in\" | \"$@\" | tee \"$out\""; // the client's end is passed on as the end
    // of the input

    private final List<String> program;
    private final Path in = Stack.temporaryFolder().resolve("in");
    private final Path out = in.resolveSibling("out");

    Overheard(List<String> program) {
        this.program = List.copyOf(program);
    }

    /** To be started once. */
    List<String> command() {
        List<String> command = new ArrayList<>(List.of("sh", "-c", SCRIPT, "sh", in.toString(), out.toString()));
        command.addAll(program);
        return command;
    }

    /** @param least so many messages must have been looked at */
    void nothingIsWrong(int least) {
        String told = Finished.run(
                        Stack.ROOT,
                        Map.of(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path") + ":"
                                        + Stack.ROOT.resolve("server/target/test-classes"),
                                "dev.toolwright.server.wire.SpokenLines",
                                in.toString(),
                                out.toString()))
                .well();
        List<String> lines =
                told.lines().filter(line -> !line.startsWith("SLF4J")).toList();
        assertEquals(1, lines.size(), told);
        assertTrue(Integer.parseInt(lines.get(0).split(" ")[0]) >= least, told);
    }
}
