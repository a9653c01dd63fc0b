package dev.toolwright.generator.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map.Entry;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Puts a tree into a folder. A file whose content has not changed keeps its time, so that nothing is compiled again; a file
 * is either the old one or the new one, whenever the process ends.
 */
public final class Writer {
    private final Path root;

    public Writer(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The list of our files is written before new ones and cut after old ones are gone, so that none is ever forgotten. */
    public Changes write(Tree tree) throws IOException {
        Files.createDirectories(root);
        SortedSet<String> earlier = new Manifest(root).read();
        earlier.addAll(tree.files().keySet());
        writeChanged(Manifest.NAME, Manifest.text(earlier));
        List<String> written = new ArrayList<>();
        for (Entry<String, String> file : tree.files().entrySet()) {
            if (writeChanged(file.getKey(), file.getValue())) {
                written.add(file.getKey());
            }
        }
        earlier.removeAll(tree.files().keySet());
        List<String> deleted = delete(earlier);
        writeChanged(Manifest.NAME, Manifest.text(tree.files().keySet()));
        return new Changes(written, deleted);
    }

    private boolean writeChanged(String name, String content) throws IOException {
        return put(root.resolve(name), content);
    }

    /**
     * One file by itself, in a folder that exists or not.
     *
     * @return whether it was another one before
     */
    public static boolean put(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        // Not createTempFile: what is written is to be readable by whoever may read the folder.
        Path fresh = file.resolveSibling(".toolwright-" + UUID.randomUUID() + ".new");
        try {
            Files.write(fresh, bytes);
            replace(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return true;
    }

    private static void replace(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> delete(SortedSet<String> names) throws IOException {
        List<String> deleted = new ArrayList<>();
        for (String name : names) {
            if (Files.deleteIfExists(root.resolve(name))) {
                deleted.add(name);
            }
            deleteEmptyFolders(root.resolve(name).getParent());
        }
        return deleted;
    }

    private void deleteEmptyFolders(Path folder) throws IOException {
        for (Path each = folder; !each.equals(root); each = each.getParent()) {
            try {
                Files.delete(each);
            } catch (NoSuchFileException gone) {
                continue;
            } catch (DirectoryNotEmptyException inhabited) {
                return;
            }
        }
    }
}
