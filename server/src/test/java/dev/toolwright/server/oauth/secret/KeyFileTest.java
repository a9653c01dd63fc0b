package dev.toolwright.server.oauth.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals(List.of("k1"), first.ids());
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
        assertEquals(List.of("k2", "k1"), file.rotate(random).ids());
        assertEquals(List.of("k3", "k2", "k1"), file.rotate(random).ids());
        assertTrue(Files.readString(path).endsWith(before));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        Files.writeString(path, Files.readString(path).split("\n")[0]);
        assertEquals(List.of("k2", "k3"), file.rotate(random).ids());
    }

    private Path create(KeyFile file) {
        file.open(random);
        return file.path();
    }
}
