package dev.toolwright.server.registry;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.upstream.CancelledException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A request that runs until it is cancelled by name: in a session, where a lost connection is no cancellation (2025-11-25, Streamable
 * HTTP, sending messages), and over stdio, where there is no connection of its own.
 */
public final class Running implements Caller {
    private final Caller caller;
    private boolean cancelled;
    private boolean interrupted;
    private Optional<Thread> waiter = Optional.empty();

    public Running(Caller caller) {
        this.caller = caller;
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
    public synchronized boolean gone() {
        return cancelled || caller.gone();
    }

    @Override
    public <T> T waiting(Supplier<T> wait) {
        begin();
        try {
            return caller.waiting(wait);
        } finally {
            end();
        }
    }

    @Override
    public void turnedAway() {
        caller.turnedAway();
    }

    public synchronized void cancel() {
        cancelled = true;
        interrupted = waiter.isPresent();
        waiter.ifPresent(Thread::interrupt);
    }

    private synchronized void begin() {
        if (cancelled) {
            throw new CancelledException();
        }
        waiter = Optional.of(Thread.currentThread());
    }

    private synchronized void end() {
        waiter = Optional.empty();
        if (interrupted) {
            interrupted = false;
            Thread.interrupted(); // ours, and no business of what runs next on this thread
        }
    }
}
