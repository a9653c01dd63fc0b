package dev.toolwright.server.oauth.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The key ring in a file that only its owner may read; one key a line, newest first. */
public record KeyFile(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Reads the ring; makes a file with one new key where there is none.
     *
     * @throws IllegalArgumentException when others may read the file, or it holds no ring
     */
    public KeyRing open(RandomGenerator random) {
        try {
            create(random);
            checkPermissions();
            return KeyRing.of(this::read);
        } catch (IOException failed) {
            throw new UncheckedIOException("the key file " + path + " cannot be used: " + failed, failed);
        }
    }

    /**
     * Puts a new key in front and keeps the others, for what is still sealed with them. A crash leaves the old file or the new one.
     *
     * @return the new ring
     */
    public KeyRing rotate(RandomGenerator random) {
        open(random);
        String key = KeyRing.generate(random);
        try {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            write(fresh, key + "\n" + Files.readString(path));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return KeyRing.of(this::read);
        } catch (IOException failed) {
            throw new UncheckedIOException("the key file " + path + " was not changed: " + failed, failed);
        }
    }

    private String read() {
        try {
            return Files.readString(path);
        } catch (IOException failed) {
            throw new UncheckedIOException("the key file " + path + " cannot be read: " + failed, failed);
        }
    }

    /** Of several processes that start at once one makes the file, and the others read it. */
    private void create(RandomGenerator random) throws IOException {
        if (Files.exists(path)) {
            return;
        }
        Files.createDirectories(path.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "keys", ".new", attributes());
        try {
            Files.writeString(fresh, KeyRing.generate(random) + "\n", StandardOpenOption.SYNC);
            Files.createLink(path, fresh);
        } catch (FileAlreadyExistsException other) {
            // somebody else was faster, and theirs counts
        } finally {
            Files.delete(fresh);
        }
    }

    private void write(Path file, String keys) throws IOException {
        Files.createFile(file, attributes());
        Files.writeString(file, keys, StandardOpenOption.SYNC);
    }

    private void checkPermissions() throws IOException {
        if (!isPosix()) {
            return;
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        others.removeAll(OWNER_ONLY);
        others.remove(PosixFilePermission.OWNER_EXECUTE);
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(
                    "the key file " + path + " may be read by others; take that away with chmod 600");
        }
    }

    private FileAttribute<?>[] attributes() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return Files.getFileAttributeView(path.toAbsolutePath().getParent(), PosixFileAttributeView.class) != null;
    }
}
