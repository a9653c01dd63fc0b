package dev.stockspark.app.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running process whose standard output is read for the address it prints; its error output goes to a file. */
final class Program implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final StringBuffer output = new StringBuffer();
    private final Path errors;

    private Program(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts the command and reads its output in the background.
     *
     * @param environment in addition to the test's own; variables of the product are not inherited
     * @param address matches the line with the address, which is the pattern's first group
     */
    static Program start(List<String> command, Path folder, Map<String, String> environment, Pattern address) {
        try {
            Path errors = Files.createTempFile("stderr", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("STOCKSPARK_") || name.startsWith("LEADS_"));
            builder.environment().putAll(environment);
            Program program = new Program(builder.start(), errors);
            // A virtual thread keeps its carrier while it reads a pipe: with two cores, the third program would never
            // be read.
            Thread.ofPlatform().daemon().start(() -> program.read(address));
            return program;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for the address line. */
    String address(Duration limit) {
        try {
            return address.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError("no address was printed; output:\n" + output() + "\nerrors:\n" + errors(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Waits for the end. */
    int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running; output:\n" + output() + "\nerrors:\n" + errors());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    String output() {
        return output.toString();
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as a person would, and its children with it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("did not stop within 15 s when asked to; errors:\n" + errors());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private void read(Pattern wanted) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher matcher = wanted.matcher(line);
                if (matcher.find()) {
                    address.complete(matcher.group(1));
                }
            }
            address.completeExceptionally(new IllegalStateException("it ended before it printed an address"));
        } catch (IOException broken) {
            address.completeExceptionally(broken);
        }
    }
}
