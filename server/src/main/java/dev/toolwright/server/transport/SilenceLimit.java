package dev.toolwright.server.transport;

import io.helidon.common.socket.SocketOptions;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Socket options with a read timeout that really holds: Helidon 4.5.0 does not apply its own to accepted connections, so that a
 * client which stops in the middle of a body keeps its connection for ever.
 */
final class SilenceLimit implements SocketOptions {
    private final SocketOptions options;

    SilenceLimit(Duration silence) {
        this.options =
                SocketOptions.builder().tcpNoDelay(true).readTimeout(silence).build();
    }

    @Override
    public void configureSocket(SocketChannel accepted) {
        options.configureSocket(accepted);
        try {
            accepted.socket().setSoTimeout(Math.toIntExact(readTimeout().toMillis()));
        } catch (SocketException closed) {
            throw new UncheckedIOException("the connection was gone before it was served", closed);
        }
    }

    @Override
    public Map<SocketOption<?>, Object> socketOptions() {
        return options.socketOptions();
    }

    @Override
    public Duration connectTimeout() {
        return options.connectTimeout();
    }

    @Override
    public Duration readTimeout() {
        return options.readTimeout();
    }

    @Override
    public Optional<Integer> socketReceiveBufferSize() {
        return options.socketReceiveBufferSize();
    }

    @Override
    public Optional<Integer> socketSendBufferSize() {
        return options.socketSendBufferSize();
    }

    @Override
    public boolean socketReuseAddress() {
        return options.socketReuseAddress();
    }

    @Override
    public boolean socketKeepAlive() {
        return options.socketKeepAlive();
    }

    @Override
    public boolean tcpNoDelay() {
        return options.tcpNoDelay();
    }
}
