package dev.toolwright.bench;

import dev.toolwright.generator.Generate;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One cold run of the generator, as a build pays for it: from YAML to files on the disk; and a second one, with nothing changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class GenerationBenchmark {
    /** A fifth of them have a tool. */
    @Param({"100", "300", "1000"})
    public int operations;

    private Path folder = Path.of("");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("bench");
        Specs.write(folder.resolve("specs"), operations);
    }

    @Benchmark
    public int first() {
        return generate();
    }

    /** Both runs; what the second one adds is the difference. */
    @Benchmark
    public int again() {
        return generate() + generate();
    }

    private int generate() {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told);
        int code = Generate.run(
                writer,
                writer,
                "generate",
                folder.resolve("specs/tools.yaml").toString(),
                "--package",
                "measured",
                "--sources",
                folder.resolve("java").toString(),
                "--resources",
                folder.resolve("resources").toString(),
                "--documents",
                folder.resolve("documents").toString());
        if (code != 0) {
            throw new IllegalStateException(told.toString());
        }
        return code;
    }
}
