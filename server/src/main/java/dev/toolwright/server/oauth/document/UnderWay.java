package dev.toolwright.server.oauth.document;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Lets whoever asks for the same thing at the same time share one answer. */
final class UnderWay<T> {
    private final Map<String, FutureTask<T>> tasks = new ConcurrentHashMap<>();

    T get(String key, Supplier<T> work) {
        FutureTask<T> own = new FutureTask<>(work::get);
        FutureTask<T> task = tasks.computeIfAbsent(key, absent -> own);
        if (task == own) {
            own.run();
            tasks.remove(key, own);
        }
        return result(task);
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the shared work failed", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
