package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises: append a few lines of YAML, {@code mvn package}, and the tool is there. */
final class AddingAToolIT {
    private static final Set<String> NOT_COPIED = Set.of(".git", "target", "node_modules", "data");
    private static final String TOOL = """
              list_vehicle_colors:
                toolset: reference
                title: Colours
                description: Lists the base colours that a vehicle can have. Use it before a colour is set.
                call: stockspark.getColorBasesRefData
            """;

    @TempDir
    Path copy;

    @Test
    void fiveLinesOfYamlMakeATool() throws IOException, InterruptedException {
        Files.walkFileTree(Stack.ROOT, new Copy(copy));
        Files.writeString(copy.resolve("specs/tools/reference.yaml"), TOOL, StandardOpenOption.APPEND);

        assertEquals(0, packageIt());

        try (Program sandbox = Stack.sandbox();
                Program server = Stack.server(copy, Stack.pointingAt(sandbox.address(Stack.START)))) {
            String tools = OfficialClient.CLIENT_2_MODERN
                    .run(server.address(Stack.START), new OfficialClient.Steps().list())
                    .get(1)
                    .toString();
            assertTrue(tools.contains("list_vehicle_colors"), tools);
        }
    }

    @Test
    void aMisspeltOperationStopsTheBuildWithTheRightName() throws IOException, InterruptedException {
        Files.walkFileTree(Stack.ROOT, new Copy(copy));
        Files.writeString(
                copy.resolve("specs/tools/reference.yaml"),
                TOOL.replace("getColorBasesRefData", "getColourBasesRefData"),
                StandardOpenOption.APPEND);

        assertEquals(1, packageIt());

        String log = Files.readString(copy.resolve("build.log"));
        assertTrue(log.contains("unknown-operation") && log.contains("did you mean \"getColorBasesRefData\""), log);
    }

    private int packageIt() throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        "mvn", "-B", "-o", "-q", "-DskipTests", "-Dspotless.check.skip", "-pl", "src", "-am", "package")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(copy.resolve("build.log").toFile())
                .start();
        assertTrue(maven.waitFor(15, TimeUnit.MINUTES), "mvn package takes too long");
        return maven.exitValue();
    }

    /** Copies the tree without what is built. */
    private static final class Copy extends SimpleFileVisitor<Path> {
        private final Path target;

        Copy(Path target) {
            this.target = target;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (NOT_COPIED.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(Stack.ROOT.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.copy(file, target.resolve(Stack.ROOT.relativize(file)));
            return FileVisitResult.CONTINUE;
        }
    }
}
