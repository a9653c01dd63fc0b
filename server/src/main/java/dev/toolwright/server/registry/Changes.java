package dev.toolwright.server.registry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells whoever watches that something is not what it was. Within one process. */
public final class Changes implements AutoCloseable {
    private final Set<Consumer<Change>> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** What has changed. The lists of tools, prompts and resources stay as they are while a server runs. */
    public sealed interface Change {
        /** What is read under an address. */
        record Resource(String uri) implements Change {}

        /** How far a task is. */
        record Task(String id) implements Change {}

        /** The server stops; nothing follows. */
        record End() implements Change {}
    }

    /** A watcher that is told of every change until it is closed. */
    public interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** @param watcher told on the thread that makes a change, so it must be quick and must not throw */
    public Watch watch(Consumer<Change> watcher) {
        Consumer<Change> own = watcher::accept; // one watcher may watch twice
        watchers.add(own);
        if (closed) {
            own.accept(new Change.End());
        }
        return () -> watchers.remove(own);
    }

    public void publish(Change change) {
        watchers.forEach(watcher -> watcher.accept(change));
    }

    /** Sends everybody home. */
    @Override
    public void close() {
        closed = true;
        publish(new Change.End());
    }
}
