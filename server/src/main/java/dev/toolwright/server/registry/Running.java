package dev.toolwright.server.registry;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.ToolDescriptor;
import java.util.function.Supplier;

/**
 * A request that runs until it is cancelled by name: in a session, where a lost connection is no cancellation (2025-11-25, Streamable
 * HTTP, sending messages), and over stdio, where there is no connection of its own.
 */
public final class Running implements Caller {
    private final Caller caller;
    private final Waiter waiter = new Waiter();

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
    public boolean gone() {
        return waiter.left() || caller.gone();
    }

    @Override
    public <T> T waiting(Supplier<T> wait) {
        return waiter.waiting(() -> caller.waiting(wait));
    }

    @Override
    public void turnedAway() {
        caller.turnedAway();
    }

    public void cancel() {
        waiter.leave();
    }
}
