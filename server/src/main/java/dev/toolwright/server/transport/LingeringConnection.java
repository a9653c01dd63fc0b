package dev.toolwright.server.transport;

import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A connection that, before it is closed on a refused body, lets the client finish: closed on unread bytes it would be reset, and the
 * answer lost to a client that reads only when it has sent everything (RFC 9112, section 9.6).
 */
final class LingeringConnection implements ServerConnection, InterruptableTask<Void> {
    private static final Logger LOG = Logger.getLogger(LingeringConnection.class.getName());
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ServerConnection http;
    private final ConnectionContext context;
    private final Leftovers leftovers;

    LingeringConnection(ServerConnection http, ConnectionContext context, Leftovers leftovers) {
        this.http = http;
        this.context = context;
        this.leftovers = leftovers;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            http.handle(limit);
        } finally {
            linger(leftovers.take());
        }
    }

    private void linger(Leftover body) {
        if (body.isNone()) {
            return;
        }
        CompletableFuture<Void> read = new CompletableFuture<>();
        read.orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> {
            if (late != null) {
                context.serverSocket().close();
            }
        });
        try {
            body.read(context.dataReader());
        } catch (InsufficientDataAvailableException | CloseConnectionException | UncheckedIOException gone) {
            LOG.log(Level.FINE, "the rest of a refused body did not come", gone);
        } finally {
            read.complete(null);
        }
    }

    @Override
    @SuppressWarnings("removal")
    public void handle(Semaphore requests) throws InterruptedException {
        http.handle(requests);
    }

    @Override
    public Duration idleTime() {
        return http.idleTime();
    }

    @Override
    public void close(boolean interrupt) {
        http.close(interrupt);
    }

    @Override
    public boolean canInterrupt() {
        return http instanceof InterruptableTask && ((InterruptableTask<?>) http).canInterrupt();
    }

    @Override
    public Void call() {
        throw new UnsupportedOperationException("a connection is handled, not called");
    }
}
