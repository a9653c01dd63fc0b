package dev.toolwright.server.registry;

import dev.toolwright.server.registry.Changes.Change;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What one watcher has not been told yet, each change once: however slow it is, it holds no more than what it asked for.
 */
public final class PendingChanges {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Set<Change> pending = new LinkedHashSet<>();
    private final Predicate<Change> wanted;

    /** @param wanted what the watcher asked for; the end is always told */
    public PendingChanges(Predicate<Change> wanted) {
        this.wanted = wanted;
    }

    public void add(Change change) {
        if (!(change instanceof Change.End) && !wanted.test(change)) {
            return;
        }
        lock.lock();
        try {
            pending.add(change);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next change; nothing when there was none for so long.
     *
     * @throws CancelledException when the thread is interrupted
     */
    public Optional<Change> next(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (pending.isEmpty() && left > 0) {
                left = arrived.awaitNanos(left);
            }
            Optional<Change> first = pending.stream().findFirst();
            first.ifPresent(pending::remove);
            return first;
        } catch (InterruptedException gone) {
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }
}
