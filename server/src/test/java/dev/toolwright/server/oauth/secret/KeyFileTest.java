package dev.toolwright.server.oauth.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.oauth.Together;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R-C11: the keys lie in a file that nobody else reads. */
final class KeyFileTest {
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    @Test
    void isMadeOnceForItsOwnerOnly() throws IOException {
        Path path = folder.resolve("new/keys");
        KeyRing first = new KeyFile(path).open(random);
        assertEquals(1, first.ids().size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        String text = Files.readString(path);
        new KeyFile(path).open(random);
        assertEquals(text, Files.readString(path));
        try (var files = Files.list(path.getParent())) {
            assertEquals(List.of(path), files.toList(), "nothing else is left");
        }
    }

    @Test
    void whoeverStartsTogetherHasTheSameKeys() throws Exception {
        Path path = folder.resolve("keys");
        Together.run(10, i -> new KeyFile(path).open(random).currentId());
        String text = Files.readString(path);
        assertEquals(1, new HashSet<>(Together.run(10, i -> Files.readString(path))).size());
        assertEquals(1, KeyRing.parse(text).ids().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-", "r--r-----"})
    void isRefusedWhenOthersMayReadIt(String permissions) throws IOException {
        Path path = folder.resolve("keys");
        new KeyFile(path).open(random);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        var refused = assertThrows(IllegalArgumentException.class, () -> new KeyFile(path).open(random));
        assertTrue(refused.getMessage().contains("chmod 600"), refused.getMessage());
    }

    @Test
    void rotatesWithANewKeyInFront() throws IOException {
        Path path = folder.resolve("keys");
        KeyFile file = new KeyFile(path);
        String before = Files.readString(create(file));
        List<String> second = file.rotate(random).ids();
        List<String> third = file.rotate(random).ids();
        assertEquals(second, third.subList(1, 3));
        assertEquals(3, new HashSet<>(third).size());
        assertTrue(Files.readString(path).endsWith(before));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void aProcessThatRunsLearnsOfANewKeyWhenItMeetsIt() throws IOException {
        KeyFile file = new KeyFile(folder.resolve("keys"));
        Seal running = new Seal(file.open(random), Seal.Purpose.UPSTREAM, random);
        Seal rotated = new Seal(file.rotate(random), Seal.Purpose.UPSTREAM, random);
        String sealed = rotated.close(new byte[] {7}, "context");
        assertArrayEquals(new byte[] {7}, running.open(sealed, "context").orElseThrow());
        assertFalse(running.isStale(sealed), "and uses it from then on");
        Files.writeString(file.path(), "nonsense");
        assertEquals(Optional.empty(), running.open("k0.AAAA", "context"));
        assertArrayEquals(new byte[] {7}, running.open(sealed, "context").orElseThrow(), "what is known stays");
    }

    private Path create(KeyFile file) {
        file.open(random);
        return file.path();
    }
}
