package dev.toolwright.server.upstream;

import io.helidon.common.tls.Tls;
import io.helidon.webclient.api.ConnectionKey;
import io.helidon.webclient.api.DnsAddressLookup;
import io.helidon.webclient.api.Proxy;
import io.helidon.webclient.api.TcpClientConnection;
import io.helidon.webclient.api.WebClient;
import io.helidon.webclient.http1.Http1Client;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The open connections to one origin, the latest used first. How many there may be is decided by the limits on calls, not here.
 * Helidon's own cache is not used because it cannot tell a failed connect from a broken exchange (decision 0040).
 */
final class Connections implements AutoCloseable {
    /** A connection idle for longer than this is probed before it is used again. */
    private static final Duration TRUSTED_IDLE = Duration.ofSeconds(1);

    private static final long HEADER_BYTES = 64 * 1024;

    private final ConcurrentLinkedDeque<PooledConnection> idle = new ConcurrentLinkedDeque<>();
    private final WebClient client;
    private final ConnectionKey key;
    private final Limits limits;
    private volatile boolean closed;

    Connections(URI origin, WebClient client, Limits limits) {
        this.client = client;
        this.limits = limits;
        boolean secure = "https".equalsIgnoreCase(origin.getScheme());
        Tls tls =
                secure ? client.prototype().tls() : Tls.builder().enabled(false).build();
        int port = origin.getPort() >= 0 ? origin.getPort() : secure ? 443 : 80;
        this.key = ConnectionKey.create(
                origin.getScheme(),
                origin.getHost(),
                port,
                tls,
                client.prototype().dnsResolver(),
                DnsAddressLookup.defaultLookup(),
                Proxy.noProxy());
    }

    /**
     * A connection for one exchange, taken from the idle ones or made.
     *
     * @param probe whether an idle one must be proved open, because the request cannot simply be repeated
     * @throws ConnectException when none could be made in time; nothing was sent then
     */
    PooledConnection take(Deadline deadline, boolean probe) throws ConnectException, InterruptedException {
        long now = System.nanoTime();
        for (PooledConnection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            if (usable(each, now, probe)) {
                return each.begin();
            }
            each.closeResource();
        }
        return fresh(deadline);
    }

    private boolean usable(PooledConnection connection, long now, boolean probe) {
        Duration idleFor = connection.idleFor(now);
        if (idleFor.compareTo(limits.idle()) > 0 || !connection.isConnected()) {
            return false;
        }
        return !probe && idleFor.compareTo(TRUSTED_IDLE) < 0 || connection.alive();
    }

    /** Connects on a thread of its own: neither the look-up of a name nor a TLS handshake can be given a time limit otherwise. */
    PooledConnection fresh(Deadline deadline) throws ConnectException, InterruptedException {
        Deadline soon = deadline.within(limits.connect());
        CompletableFuture<PooledConnection> made = new CompletableFuture<>();
        Thread connecting = Thread.ofVirtual().name("connect " + key.host()).start(() -> connect(made));
        boolean taken = false;
        try {
            PooledConnection connection = made.get(soon.remaining().toNanos(), TimeUnit.NANOSECONDS);
            taken = true;
            return connection.begin();
        } catch (TimeoutException e) {
            throw new ConnectException(
                    "no connection within " + limits.connect().toMillis() + " ms", deadline.passed());
        } catch (ExecutionException e) {
            throw new ConnectException(Causes.describe(e.getCause()), false);
        } finally {
            if (!taken) {
                abandon(made, connecting);
            }
        }
    }

    private void connect(CompletableFuture<PooledConnection> made) {
        try {
            TcpClientConnection connection =
                    TcpClientConnection.create(client, key, List.of(Http1Client.PROTOCOL_ID), c -> false, c -> {});
            PooledConnection pooled = new PooledConnection(connection.connect(), limits.answerBytes() + HEADER_BYTES);
            if (!made.complete(pooled)) {
                pooled.closeResource();
            }
        } catch (RuntimeException e) {
            made.completeExceptionally(e);
        }
    }

    private static void abandon(CompletableFuture<PooledConnection> made, Thread connecting) {
        connecting.interrupt();
        if (!made.cancel(false) && !made.isCompletedExceptionally()) {
            made.join().closeResource();
        }
    }

    /** Ends an exchange: the connection is kept when its answer was read to the end and the other side does not close it. */
    void done(PooledConnection connection) {
        if (!connection.reusable()) {
            connection.closeResource();
            return;
        }
        connection.idle(System.nanoTime());
        idle.addFirst(connection);
        if (closed) {
            close();
        }
        closeTheOldest();
    }

    /** One look per return is enough: the deque is in the order of last use. */
    private void closeTheOldest() {
        PooledConnection oldest = idle.peekLast();
        if (oldest != null
                && oldest.idleFor(System.nanoTime()).compareTo(limits.idle()) > 0
                && idle.removeLastOccurrence(oldest)) {
            oldest.closeResource();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (PooledConnection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.closeResource();
        }
    }

    /** Nothing was sent. */
    static final class ConnectException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean outOfTime;

        private ConnectException(String message, boolean outOfTime) {
            super(message, null, false, false);
            this.outOfTime = outOfTime;
        }

        /** Whether it was the call's deadline that passed, not the limit for connecting. */
        boolean outOfTime() {
            return outOfTime;
        }
    }
}
