package dev.toolwright.server.transport;

import io.helidon.common.socket.HelidonSocket;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import java.util.Optional;

/**
 * The connection that the current thread serves. Helidon runs a connection on one thread of its own and tells its listeners, but not
 * its handlers, which one it is.
 */
final class Connections implements Http1ConnectionListener {
    private final ThreadLocal<ConnectionContext> current = new ThreadLocal<>();
    private final SlowRequests slow;
    private final Leftovers leftovers;

    /** @param slow is told of every request too: of two listeners, Helidon 4.5.0 told the second only */
    Connections(SlowRequests slow, Leftovers leftovers) {
        this.slow = slow;
        this.leftovers = leftovers;
    }

    @Override
    public void prologue(ConnectionContext connection, HttpPrologue prologue) {
        if (leftovers.pending()) {
            throw new CloseConnectionException("the rest of a refused body is no request");
        }
        if (current.get() != connection) {
            current.set(connection);
        }
        slow.begun(connection);
    }

    @Override
    public void headers(ConnectionContext connection, Headers headers) {
        slow.complete(connection);
    }

    HelidonSocket socket() {
        return Optional.ofNullable(current.get())
                .orElseThrow(() -> new IllegalStateException("this thread serves no connection"))
                .serverSocket();
    }
}
