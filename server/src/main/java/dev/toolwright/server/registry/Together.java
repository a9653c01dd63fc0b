package dev.toolwright.server.registry;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.upstream.CancelledException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Work of one call on several threads, and the caller as they see it. When one piece fails, what stands before it is done all the
 * same, so that it is always the same failure that is told; what stands behind it is not begun. When the waiting thread is
 * interrupted, all of it is.
 */
final class Together implements Caller {
    private final Caller caller;
    /** The first place, in their order, behind which nothing is begun any more. */
    private final AtomicInteger end = new AtomicInteger(Integer.MAX_VALUE);

    Together(Caller caller) {
        this.caller = caller;
    }

    /** @throws CancelledException when this thread is interrupted, after all others have ended */
    <T> List<T> run(int most, List<Supplier<T>> work) {
        AtomicReferenceArray<Outcome<T>> outcomes = new AtomicReferenceArray<>(work.size());
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, Math.min(most, work.size()))
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> take(work, next, outcomes)))
                .toList();
        threads.forEach(Thread::start);
        if (!ended(threads)) {
            throw new CancelledException();
        }
        return results(outcomes);
    }

    /** How one piece ended. */
    private sealed interface Outcome<T> {}

    private record Done<T>(T value) implements Outcome<T> {}

    private record Failed<T>(Throwable failure) implements Outcome<T> {}

    private <T> void take(List<Supplier<T>> work, AtomicInteger next, AtomicReferenceArray<Outcome<T>> outcomes) {
        for (int i = next.getAndIncrement(); i < work.size() && i < end.get(); i = next.getAndIncrement()) {
            outcomes.set(i, outcome(i, work.get(i)));
        }
    }

    /** Whatever is thrown here is thrown again where the results are taken. */
    private <T> Outcome<T> outcome(int place, Supplier<T> work) {
        try {
            return new Done<>(work.get());
        } catch (RuntimeException | Error failure) {
            end.accumulateAndGet(place, Math::min);
            return new Failed<>(failure);
        }
    }

    /** Waits for all of them; false when this thread was interrupted meanwhile. */
    private boolean ended(List<Thread> threads) {
        boolean undisturbed = true;
        for (Thread thread : threads) {
            undisturbed &= ended(thread, threads);
        }
        if (!undisturbed) {
            Thread.currentThread().interrupt();
        }
        return undisturbed;
    }

    private boolean ended(Thread thread, List<Thread> threads) {
        boolean undisturbed = true;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException gone) {
                undisturbed = false;
                end.set(0);
                threads.forEach(Thread::interrupt);
            }
        }
        return undisturbed;
    }

    /** The failure of the first in their order counts; that somebody was cancelled only where nothing else is wrong. */
    private static <T> List<T> results(AtomicReferenceArray<Outcome<T>> outcomes) {
        List<T> results = new ArrayList<>(outcomes.length());
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            Outcome<T> outcome = outcomes.get(i);
            if (outcome instanceof Done<T> done) {
                results.add(done.value());
            } else if (outcome instanceof Failed<T> failed) {
                failures.add(failed.failure());
            }
        }
        failures.stream()
                .filter(failure -> !(failure instanceof CancelledException))
                .findFirst()
                .or(() -> failures.stream().findFirst())
                .ifPresent(Together::rethrow);
        return Collections.unmodifiableList(results);
    }

    private static void rethrow(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new CompletionException(failure);
        }
    }

    @Override
    public Person person() {
        return caller.person();
    }

    @Override
    public String languages() {
        return caller.languages();
    }

    @Override
    public boolean may(ToolDescriptor tool) {
        return caller.may(tool);
    }

    @Override
    public boolean limited() {
        return caller.limited();
    }

    @Override
    public boolean gone() {
        return caller.gone();
    }

    /** The thread that waits for all of them is the one that is interrupted. */
    @Override
    public <T> T waiting(Supplier<T> wait) {
        return wait.get();
    }
}
