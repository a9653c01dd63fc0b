package dev.toolwright.server.registry;

import dev.toolwright.server.upstream.CancelledException;
import java.util.Optional;
import java.util.function.Supplier;

/** The thread that works for a caller, as long as it can be interrupted without harm: while it waits for somebody else. */
public final class Waiter {
    private boolean left;
    private boolean interrupted;
    private Optional<Thread> thread = Optional.empty();

    /** @throws CancelledException when the caller has left before */
    public <T> T waiting(Supplier<T> wait) {
        begin();
        try {
            return wait.get();
        } finally {
            end();
        }
    }

    /** Nobody waits for the work any more: from here on nothing is waited for. */
    public synchronized void leave() {
        left = true;
        interrupted = thread.isPresent();
        thread.ifPresent(Thread::interrupt);
    }

    public synchronized boolean left() {
        return left;
    }

    private synchronized void begin() {
        if (left) {
            throw new CancelledException();
        }
        thread = Optional.of(Thread.currentThread());
    }

    private synchronized void end() {
        thread = Optional.empty();
        if (interrupted) {
            interrupted = false;
            Thread.interrupted(); // ours, and no business of what runs next on this thread
        }
    }
}
