package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Stands between clients and a server, and says in the end whether every message of the server fits its revision's JSON Schema. */
final class Recorder {
    private final Program program;
    private final Path report;

    private Recorder(Program program, Path report) {
        this.program = program;
        this.report = report;
    }

    static Recorder before(String mcp) {
        Path report = Stack.temporaryFolder().resolve("report.txt");
        Program program = Program.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + ":" + Stack.ROOT.resolve("server/target/test-classes"),
                        "dev.toolwright.server.wire.Tee",
                        mcp,
                        report.toString()),
                Stack.ROOT,
                Map.of(),
                Pattern.compile("^(http\\S+)"));
        return new Recorder(program, report);
    }

    /** The address to give to clients. */
    String mcp() {
        return program.address(Stack.START);
    }

    /**
     * Ends it.
     *
     * @param least so many messages must have been looked at
     */
    void nothingIsWrong(int least) {
        program.close();
        try {
            List<String> lines = Files.readAllLines(report);
            assertEquals(1, lines.size(), () -> String.join("\n", lines) + program.errors());
            int messages = Integer.parseInt(lines.get(0).split(" ")[0]);
            assertTrue(messages >= least, lines.get(0));
        } catch (IOException missing) {
            throw new UncheckedIOException(program.errors(), missing);
        }
    }
}
