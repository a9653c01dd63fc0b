package dev.stockspark.app.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port of the loopback interface that leads to another one, and can be cut as if whoever stands behind it were down. */
final class Cable implements AutoCloseable {
    private final int to;
    private final int port;
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();
    private Optional<ServerSocket> listener = Optional.empty();

    private Cable(int port, int to) {
        this.port = port;
        this.to = to;
    }

    static Cable between(int port, int to) {
        Cable cable = new Cable(port, to);
        cable.mend();
        return cable;
    }

    /** From now on nobody is connected, and nobody can connect. */
    synchronized void cut() {
        listener.ifPresent(Cable::close);
        listener = Optional.empty();
        ends.forEach(Cable::close);
        ends.clear();
    }

    synchronized void mend() {
        if (listener.isPresent()) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = Optional.of(socket);
            Thread.ofPlatform().daemon().start(() -> accept(socket));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket near = socket.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                ends.add(near);
                ends.add(far);
                Thread.ofPlatform().daemon().start(() -> carry(near, far));
                Thread.ofPlatform().daemon().start(() -> carry(far, near));
            } catch (IOException cut) {
                // by us, or nobody is there yet
            }
        }
    }

    private static void carry(Socket from, Socket into) {
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            in.transferTo(out);
        } catch (IOException cut) {
            // then both ends are closed
        }
    }

    private static void close(AutoCloseable end) {
        try {
            end.close();
        } catch (Exception gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
