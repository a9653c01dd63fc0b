package dev.stockspark.app.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A port of the loopback interface that leads to another one and remembers every byte that passes, each direction of a connection by itself. */
final class Tap implements AutoCloseable {
    private final ServerSocket listener;
    private final int to;
    private final Queue<ByteArrayOutputStream> seen = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> ends = new ConcurrentLinkedQueue<>();

    private Tap(ServerSocket listener, int to) {
        this.listener = listener;
        this.to = to;
    }

    static Tap before(int port) {
        try {
            Tap tap = new Tap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofPlatform().daemon().start(tap::accept);
            return tap;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    /** What has passed, one text for each direction of each connection. */
    List<String> texts() {
        return seen.stream()
                .map(each -> each.toString(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                ends.add(near);
                ends.add(far);
                Thread.ofPlatform().daemon().start(() -> carry(near, far));
                Thread.ofPlatform().daemon().start(() -> carry(far, near));
            } catch (IOException closed) {
                // by us, or nobody is there
            }
        }
    }

    private void carry(Socket from, Socket into) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        seen.add(copy);
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            byte[] piece = new byte[8_192];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                copy.write(piece, 0, read);
                out.write(piece, 0, read);
            }
        } catch (IOException ended) {
            // then both ends are closed
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket end : ends) {
                end.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
