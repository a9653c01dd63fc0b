package dev.toolwright.server.bridge.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files and folders that nobody but their owner can read: 0600 and 0700, or the like where rights are lists. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    static void folder(Path folder) throws IOException {
        if (posix(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
            }
            Files.setPosixFilePermissions(folder, FOLDER);
        } else {
            Files.createDirectories(folder);
            onlyOwner(folder);
        }
    }

    /** Created with its rights, so that there is no moment in which it is open to others. */
    static Path file(Path folder, String prefix) throws IOException {
        if (posix(folder)) {
            return Files.createTempFile(folder, prefix, ".new", PosixFilePermissions.asFileAttribute(FILE));
        }
        Path file = Files.createTempFile(folder, prefix, ".new");
        onlyOwner(file);
        return file;
    }

    /** Takes rights away from a file that somebody has opened to others. Says whether there were any. */
    static boolean tighten(Path file) throws IOException {
        if (!posix(file) || Files.getPosixFilePermissions(file).equals(FILE)) {
            return false;
        }
        Files.setPosixFilePermissions(file, FILE);
        return true;
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void onlyOwner(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(path))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }
}
