package dev.toolwright.server.transport;

import io.helidon.webserver.ConnectionContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Cuts connections whose request line is there but whose headers take too long: a limit on silence is never reached by a client that sends a byte
 * now and then. The line itself is under Helidon's limit on idleness, which counts from the last request, and bodies are timed where they are read.
 */
final class SlowRequests implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SlowRequests.class.getName());

    private final Map<ConnectionContext, Long> begun = new ConcurrentHashMap<>();
    private final long longest;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slow-requests").factory());

    /** @param longest from the request line to the last header */
    SlowRequests(Duration longest) {
        this.longest = longest.toNanos();
        long period = longest.dividedBy(4).toNanos();
        timer.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
    }

    /** The request line is there. */
    void begun(ConnectionContext connection) {
        begun.put(connection, System.nanoTime());
    }

    /** And so are the headers. */
    void complete(ConnectionContext connection) {
        begun.remove(connection);
    }

    private void look() {
        long now = System.nanoTime();
        begun.forEach((connection, since) -> {
            if (now - since > longest && begun.remove(connection, since)) {
                cut(connection);
            }
        });
    }

    /** Whoever left in the middle has a socket that cannot be closed again; thrown on, that would end the timer for everybody. */
    private static void cut(ConnectionContext connection) {
        try {
            connection.serverSocket().close();
        } catch (RuntimeException gone) {
            LOG.log(Level.FINE, "a slow connection has gone by itself", gone);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
