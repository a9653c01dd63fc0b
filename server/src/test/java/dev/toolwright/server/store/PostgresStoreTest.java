package dev.toolwright.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.toolwright.server.identity.Person;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same contract on PostgreSQL; skipped, visibly, where the machine has none. */
class PostgresStoreTest extends SettingsContract {
    private static Optional<PostgresServer> server = Optional.empty();
    private static Optional<JdbcStore> store = Optional.empty();

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        Optional<Path> binaries = PostgresServer.binaries();
        assumeTrue(binaries.isPresent(), "PostgreSQL is not installed (apt-get install postgresql)");
        server = Optional.of(PostgresServer.start(binaries.get(), directory));
        store = Optional.of(open());
    }

    @AfterAll
    static void stop() throws Exception {
        store.ifPresent(JdbcStore::close);
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    private static JdbcStore open() {
        String url = server.orElseThrow().url();
        return JdbcStore.open(
                new Location.Database(url, Optional.of("test"), Optional.empty()), InstantSource.system());
    }

    @Override
    JdbcStore store() {
        return store.orElseThrow();
    }

    /** Several processes share the database, so that none may answer from memory. */
    @Test
    void seesWhatAnotherProcessWrites() {
        Person carla = new Person("carla");
        try (JdbcStore other = open()) {
            assertEquals(Optional.empty(), store().of(carla).get("company"));
            other.of(carla).put(Map.of("company", json("1")));
            assertEquals(Optional.of(json("1")), store().of(carla).get("company"));
        }
    }
}
