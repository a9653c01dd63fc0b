package dev.toolwright.server.upstream;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Runs blocking work where an interrupt ends it: a read on a socket can be interrupted on a virtual thread only. */
final class VirtualThreads {
    private VirtualThreads() {}

    /** On this thread when it is a virtual one, as it is in the server; on a new one otherwise. */
    static <T> T run(Supplier<T> work) {
        if (Thread.currentThread().isVirtual()) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().start(() -> complete(result, work));
        try {
            return result.get();
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new CompletionException(e.getCause());
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
