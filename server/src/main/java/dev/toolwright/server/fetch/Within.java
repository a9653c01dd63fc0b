package dev.toolwright.server.fetch;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs something with an end. A read timeout is none: it starts anew with every byte. The work runs on a virtual thread, where an interrupt
 * closes the socket it is reading.
 */
final class Within {
    private Within() {}

    /** @throws CancellationException when the time was up, or this thread was interrupted */
    static <T> T time(Duration time, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().name("guarded-fetch").start(() -> complete(result, work));
        try {
            return result.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new CancellationException("the time was up");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the work failed", failed.getCause());
        } finally {
            worker.interrupt();
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error failed) {
            result.completeExceptionally(failed);
        }
    }
}
