package dev.toolwright.server.task;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import java.util.function.Supplier;

/** Whoever called, whether or not they still wait: their connection does not end the work. */
record Detached(Caller caller) implements Caller {
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
        return false;
    }

    @Override
    public <T> T waiting(Supplier<T> wait) {
        try {
            return wait.get();
        } catch (UpstreamException failed) {
            if (failed.failure() instanceof UpstreamFailure.NotSignedIn) {
                caller.turnedAway();
            }
            throw failed;
        }
    }
}
