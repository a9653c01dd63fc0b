package dev.toolwright.generator.expression;

import dev.toolwright.generator.problem.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What dev.cel says of expressions. It is asked on a thread of its own while the rest is checked: it takes a third of the time, and
 * nothing but the list of problems waits for it.
 */
public final class Opinions implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<CompletableFuture<Problems>> given = new ArrayList<>();

    /** By identity: the types in a scope reach whole documents, which nobody should compare. Of that thread alone. */
    private final Map<Scope, CelCheck> checks = new IdentityHashMap<>();

    void ask(Written written, Scope scope) {
        given.add(CompletableFuture.supplyAsync(() -> opinion(written, scope), thread));
    }

    private Problems opinion(Written written, Scope scope) {
        Problems problems = new Problems();
        checks.computeIfAbsent(scope, CelCheck::of).check(written, problems);
        return problems;
    }

    /** Waits for all that was asked, and reports what is not accepted. */
    public void tell(Problems problems) {
        given.forEach(opinion -> problems.addAll(opinion.join()));
        given.clear();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
