package dev.toolwright.server.transport;

import dev.toolwright.server.oauth.bearer.BearerGate;
import dev.toolwright.server.oauth.bearer.CannotTellException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ends what is under way of a token that has been revoked: calls, and streams that would stay open for hours. At once when it was revoked in this
 * process, and within the gate's few seconds when it was another one.
 */
final class Revoked implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Revoked.class.getName());

    private final Watch watch;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("revoked").factory());

    private Revoked(Watch watch) {
        this.watch = watch;
    }

    /** @param period how often what other processes revoke is looked for; the gate remembers an answer for longer */
    static Revoked start(Watch watch, BearerGate gate, Duration period) {
        Revoked revoked = new Revoked(watch);
        revoked.thread.scheduleWithFixedDelay(
                revoked::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        gate.onRevocation(revoked::now);
        return revoked;
    }

    private void now() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException stopping) {
            LOG.fine("the server stops and takes every stream with it");
        }
    }

    private void look() {
        try {
            watch.clients().forEach(Waiting::turnOutIfRevoked);
        } catch (CannotTellException down) {
            LOG.log(Level.FINE, "revocations cannot be looked for now", down);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
