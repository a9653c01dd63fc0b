package dev.toolwright.server.transport;

import dev.toolwright.server.identity.Person;
import dev.toolwright.server.registry.Caller;
import dev.toolwright.server.registry.Waiter;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.upstream.UpstreamException;
import dev.toolwright.server.upstream.UpstreamFailure;
import io.helidon.common.socket.HelidonSocket;
import java.util.function.Supplier;

/**
 * A client that waits for its answer. The thread that serves it and the {@link Watch} that looks after it meet here; what changes is
 * guarded by this object's monitor.
 */
final class Waiting implements Caller {
    private final Visitor visitor;
    private final HelidonSocket socket;
    private final Waiter waiter = new Waiter();
    private boolean listening;
    private boolean finished;
    private boolean trusted;
    private boolean signedOut;

    Waiting(Visitor visitor, HelidonSocket socket) {
        this.visitor = visitor;
        this.socket = socket;
    }

    @Override
    public Person person() {
        return visitor.person();
    }

    @Override
    public String languages() {
        return visitor.languages();
    }

    @Override
    public boolean may(ToolDescriptor tool) {
        return visitor.may(tool);
    }

    @Override
    public boolean limited() {
        return visitor.limited();
    }

    @Override
    public boolean gone() {
        return waiter.left();
    }

    @Override
    public <T> T waiting(Supplier<T> wait) {
        try {
            return waiter.waiting(wait);
        } catch (UpstreamException failed) {
            note(failed.failure());
            throw failed;
        }
    }

    private void note(UpstreamFailure failure) {
        if (failure instanceof UpstreamFailure.NotSignedIn) {
            turnedAway();
        }
    }

    @Override
    public synchronized void turnedAway() {
        signedOut = true;
    }

    /** Whether an API has turned this person away, or this token was revoked, so that the door has to be asked again. */
    synchronized boolean signedOut() {
        return signedOut;
    }

    /** Is not looked after any more: Helidon's listening for the end takes a silence as long as its read timeout for one. */
    synchronized void trust() {
        trusted = true;
    }

    /** A write has failed, so nobody reads any more; whoever is trusted may come back. */
    synchronized void lost() {
        if (!trusted) {
            waiter.leave();
        }
    }

    /**
     * Ends what goes on if the token that it began with has been revoked, a stream too.
     *
     * @throws dev.toolwright.server.oauth.bearer.CannotTellException when nobody knows
     */
    void turnOutIfRevoked() {
        if (visitor.revoked().getAsBoolean()) {
            turnOut();
        }
    }

    private synchronized void turnOut() {
        if (!finished && !gone()) {
            signedOut = true;
            waiter.leave();
        }
    }

    /** The answer is ready: from here on the connection belongs to its own thread again. */
    synchronized void finish() {
        finished = true;
    }

    /**
     * Notices a closed connection. The first look makes Helidon listen for the end of the stream; a client that closes only its own
     * direction counts as gone, because the two cannot be told apart before something is written.
     */
    synchronized void look() {
        if (finished || gone() || trusted) {
            return;
        }
        if (!listening) {
            listening = true;
            socket.idle();
        } else if (!socket.isConnected()) {
            waiter.leave();
        }
    }
}
