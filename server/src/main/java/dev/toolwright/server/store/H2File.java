package dev.toolwright.server.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The H2 database in a directory: readable by its owner only, before a byte is in it. */
final class H2File {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final String NAME = "store";

    private H2File() {}

    /** Makes what is missing and returns the JDBC URL. */
    static String prepare(Path directory) {
        Path place = directory.toAbsolutePath().normalize();
        if (place.toString().indexOf(';') >= 0) {
            throw new StoreException(
                    "the data directory " + place + " has a semicolon in its name, which H2 cannot open");
        }
        try {
            Files.createDirectories(place.getParent() == null ? place : place.getParent());
            makeDirectory(place);
            makeFile(place.resolve(NAME + ".mv.db"));
        } catch (IOException e) {
            throw new StoreException("the data directory " + place + " cannot be written: " + e, e);
        }
        return url(place.resolve(NAME));
    }

    private static void makeDirectory(Path place) throws IOException {
        try {
            Files.createDirectory(place, attributes(place.getParent(), DIRECTORY));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        }
    }

    /** An existing directory may be shared on purpose, the file in it may not. */
    private static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file.getParent(), FILE));
        } catch (FileAlreadyExistsException e) {
            if (isPosix(file)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path parent, Set<PosixFilePermission> permissions) {
        return isPosix(parent)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /**
     * {@code WRITE_DELAY=0} writes a transaction to the file before commit returns; without it a killed process loses half a second.
     * Whoever waits for a row waits longer than H2's two seconds: on a busy machine that is no deadlock, and those are noticed at once.
     * The trace file is off because it would hold values. {@code retry:} opens the file again when an interrupt has closed it, for those
     * who use the data source on threads of their own.
     */
    private static String url(Path database) {
        return "jdbc:h2:retry:" + database
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";LOCK_TIMEOUT=10000;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;AUTO_SERVER=FALSE;TRACE_LEVEL_FILE=0";
    }
}
