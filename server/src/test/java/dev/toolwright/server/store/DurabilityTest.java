package dev.toolwright.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.tool.Settings;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kill -9} while it writes: what was acknowledged is there, and nothing is half there. */
class DurabilityTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 250})
    void losesNothingThatWasAcknowledged(int writes, @TempDir Path directory) throws Exception {
        int acknowledged = killAfter(writes, directory);
        try (JdbcStore store = JdbcStore.open(new Location.Directory(directory), InstantSource.system())) {
            Settings settings = store.of(KilledWriter.WRITER);
            int left = number(settings, "left");
            assertTrue(left >= acknowledged, left + " kept, " + acknowledged + " acknowledged");
            assertEquals(left, number(settings, "right"), "two values of one put");
            for (int number = Math.max(0, acknowledged - 98); number <= acknowledged; number++) {
                assertTrue(number(settings, "kept " + number % 100) >= number, "write " + number);
            }
        }
    }

    private static int killAfter(int writes, Path directory) throws Exception {
        Process writer = ChildJvm.start(KilledWriter.class, directory.toString());
        int acknowledged = -1;
        try (BufferedReader out = writer.inputReader()) {
            while (acknowledged < writes) {
                String line = out.readLine();
                assertTrue(line != null, "the writer ended by itself");
                acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
            }
            writer.toHandle()
                    .destroyForcibly(); // SIGKILL; unlike Process.destroyForcibly it leaves what was said readable
            assertTrue(writer.waitFor(30, TimeUnit.SECONDS), "the writer outlives kill -9");
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = line.matches("\\d+") ? Integer.parseInt(line) : acknowledged;
            }
        }
        return acknowledged;
    }

    private static int number(Settings settings, String name) {
        return settings.get(name)
                .orElseThrow(() -> new AssertionError(name + " is not there"))
                .intValue();
    }
}
