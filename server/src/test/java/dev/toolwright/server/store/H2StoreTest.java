package dev.toolwright.server.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends SettingsContract {
    @TempDir
    private static Path directory;

    private static JdbcStore store;

    @BeforeAll
    static void open() {
        store = JdbcStore.open(new Location.Directory(directory.resolve("data")), InstantSource.system());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    JdbcStore store() {
        return store;
    }
}
