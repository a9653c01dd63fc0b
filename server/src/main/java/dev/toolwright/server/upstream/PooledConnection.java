package dev.toolwright.server.upstream;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.webclient.api.ClientConnection;
import io.helidon.webclient.api.TcpClientConnection;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A connection that knows what a retry has to know: whether it has been used before and whether a byte of the present answer has
 * come; and that stops an answer which grows beyond its limit whatever its framing says. Not the exchange itself.
 */
final class PooledConnection implements ClientConnection {
    private static final Duration PROBE = Duration.ofMillis(1);

    private final TcpClientConnection delegate;
    private final DataReader reader;
    private final long limit;
    private long received;
    private int uses;
    private boolean reusable;
    private long idleSince;

    PooledConnection(TcpClientConnection delegate, long limit) {
        this.delegate = delegate;
        this.limit = limit;
        this.reader = DataReader.create(this::pull);
    }

    private byte[] pull() {
        byte[] bytes = delegate.helidonSocket().get();
        if (bytes != null) {
            received += bytes.length;
            if (received > limit) {
                throw new AnswerTooLargeException();
            }
        }
        return bytes;
    }

    PooledConnection begin() {
        received = 0;
        reusable = false;
        uses++;
        return this;
    }

    boolean usedBefore() {
        return uses > 1;
    }

    boolean answered() {
        return received > 0;
    }

    /** What came after the answer's end would be taken for the beginning of the next one, which may be another person's. */
    boolean reusable() {
        return reusable && reader.available() == 0;
    }

    void idle(long nanoTime) {
        idleSince = nanoTime;
    }

    Duration idleFor(long nanoTime) {
        return Duration.ofNanos(nanoTime - idleSince);
    }

    /**
     * Whether the other end still holds the connection open, as far as this end can know: nothing must come from it now, neither an
     * end nor bytes that nobody asked for. Takes a millisecond.
     */
    boolean alive() {
        try {
            delegate.readTimeout(PROBE);
            delegate.helidonSocket().get();
            return false;
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof SocketTimeoutException;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    @Override
    public DataReader reader() {
        return reader;
    }

    @Override
    public DataWriter writer() {
        return delegate.writer();
    }

    @Override
    public String channelId() {
        return delegate.channelId();
    }

    @Override
    public HelidonSocket helidonSocket() {
        return delegate.helidonSocket();
    }

    @Override
    public void readTimeout(Duration readTimeout) {
        delegate.readTimeout(readTimeout);
    }

    @Override
    public boolean isConnected() {
        return delegate.isConnected();
    }

    /**
     * Helidon says that the answer has been read to its end. The connection goes back only when the exchange as a whole is over, or
     * its watchdog could close it under the next one.
     */
    @Override
    public void releaseResource() {
        reusable = true;
    }

    @Override
    public void closeResource() {
        delegate.closeResource();
    }
}
