package dev.toolwright.dev;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Waits for changes below a folder. */
final class Watch implements AutoCloseable {
    /** Editors save in several steps; a change is over when nothing has happened for so long. */
    private static final long QUIET_MILLIS = 150;

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path folder;
    private final WatchService service;

    Watch(Path folder) throws IOException {
        this.folder = folder;
        this.service = FileSystems.getDefault().newWatchService();
        register();
    }

    /** Returns when something has changed and is quiet again. */
    void change() throws IOException, InterruptedException {
        take(service.take());
        for (Optional<WatchKey> key = next(); key.isPresent(); key = next()) {
            take(key.get());
        }
        register();
    }

    private Optional<WatchKey> next() throws InterruptedException {
        return Optional.ofNullable(service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void take(WatchKey key) {
        key.pollEvents();
        key.reset();
    }

    /** Folders that are new are watched as well; registering one again changes nothing. */
    private void register() throws IOException {
        try (Stream<Path> folders = Files.walk(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                each.register(service, KINDS);
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
