package dev.toolwright.server.store;

import dev.toolwright.server.upstream.CancelledException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * All work on one thread of the store's own, one after the other. An embedded database needs it: a call that is cancelled is
 * interrupted, and an interrupt in the middle of a write closes the database's file for everybody (decision 0044).
 */
final class OneThread implements Worker {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("store").factory());

    /** @throws CancelledException when the waiting thread is interrupted; the work is done all the same */
    @Override
    public <T> T call(Supplier<T> work) {
        try {
            return thread.submit(work::get).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    /** Finishes what has been begun. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
