package dev.toolwright.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.identity.Person;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    private static final Person ANNA = new Person("anna");

    @TempDir
    private Path temp;

    private static JdbcStore open(Path directory) {
        return JdbcStore.open(new Location.Directory(directory), InstantSource.system());
    }

    private static String refusal(Path directory) {
        return assertThrows(StoreException.class, () -> open(directory).close()).getMessage();
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path directory = temp.resolve("a/b");
        try (JdbcStore store = open(directory)) {
            store.of(ANNA).put(Map.of("x", JsonNodeFactory.instance.numberNode(1)));
            assertEquals("rwx------", permissions(directory));
            assertEquals("rw-------", permissions(directory.resolve("store.mv.db")));
        }
        assertEquals(Set.of("store.mv.db"), names(directory), "no trace, lock or temporary file is left");
    }

    @Test
    void takesItsFileFromOthersButLeavesAnExistingDirectoryAlone() throws IOException {
        assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX permissions here");
        open(temp).close();
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-x---"));
        Files.setPosixFilePermissions(temp.resolve("store.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));
        open(temp).close();
        assertEquals("rwxr-x---", permissions(temp));
        assertEquals("rw-------", permissions(temp.resolve("store.mv.db")));
    }

    @Test
    void findsWhatWasKeptBefore() {
        try (JdbcStore store = open(temp)) {
            store.of(ANNA).put(Map.of("x", JsonNodeFactory.instance.textNode("è")));
        }
        try (JdbcStore store = open(temp)) {
            assertEquals(
                    Optional.of(JsonNodeFactory.instance.textNode("è")),
                    store.of(ANNA).get("x"));
        }
    }

    @Test
    void tellsASecondProcessThatTheDirectoryIsTaken() throws Exception {
        Process other = ChildJvm.start(KilledWriter.class, temp.toString());
        try (BufferedReader out = other.inputReader()) {
            assertEquals("0", out.readLine());
            assertEquals(
                    "the data directory " + temp
                            + " is in use by another process; stop that one, or give this one a directory of its own",
                    refusal(temp));
        } finally {
            other.destroyForcibly().waitFor();
        }
        open(temp).close();
    }

    @Test
    void refusesAFileThatIsNotAStore() throws IOException {
        Files.writeString(temp.resolve("store.mv.db"), "not a database ".repeat(1000));
        assertEquals(
                "the data directory " + temp
                        + " holds a file that this version cannot read; restore it from a backup or move it away",
                refusal(temp));
    }

    @Test
    void refusesADirectoryThatIsAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertTrue(refusal(file).startsWith("the data directory " + file + " cannot be written: "));
    }

    @Test
    void refusesANameThatH2WouldReadAsASetting() {
        String message = refusal(temp.resolve("a;INIT=DROP"));
        assertTrue(message.endsWith("has a semicolon in its name, which H2 cannot open"), message);
        assertFalse(Files.exists(temp.resolve("a;INIT=DROP")));
    }

    @Test
    void namesAnUnreachableDatabaseWithoutItsAddress() {
        Location location = new Location.Database(
                "jdbc:postgresql://127.0.0.1:1/x?password=geheim", Optional.of("u"), Optional.of("p"));
        String message = assertThrows(StoreException.class, () -> JdbcStore.open(location, InstantSource.system())
                        .close())
                .getMessage();
        assertEquals("the database cannot be opened (08001)", message);
        assertEquals("Database[…]", location.toString());
    }

    private static String permissions(Path path) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return PosixFilePermissions.toString(permissions);
    }

    private static Set<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return Set.copyOf(files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
