package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.http.RemoteException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A request at a server of an older revision that may ask back before it answers. It goes on while its client, which cannot be asked in
 * the middle, makes up its mind and comes back.
 */
final class Running {
    private final ObjectNode request;
    private final boolean askable;
    private final BlockingQueue<Turn> turns = new LinkedBlockingQueue<>();
    private volatile Thread thread = Thread.currentThread();

    /** What happens next. */
    sealed interface Turn {
        record Asked(ObjectNode question) implements Turn {}

        record Answered(ObjectNode response) implements Turn {}

        record Failed(RemoteException why) implements Turn {}
    }

    /** @param askable whether the client can be asked something in the result of this request */
    Running(ObjectNode request, boolean askable) {
        this.request = request;
        this.askable = askable;
    }

    ObjectNode request() {
        return request;
    }

    boolean askable() {
        return askable;
    }

    void on(Thread worker) {
        thread = worker;
    }

    void add(Turn turn) {
        turns.add(turn);
    }

    Turn next() throws InterruptedException {
        return turns.take();
    }

    void cancel() {
        thread.interrupt();
    }
}
