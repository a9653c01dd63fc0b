package dev.toolwright.server.upstream;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a loopback socket that does with each request exactly what the test says, rightly or wrongly. Requests are answered by
 * the scripts in turn; the last one answers all that follow.
 */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Deque<Script> scripts;
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch stopped = new CountDownLatch(1);

    ScriptedServer(Script... scripts) {
        this.scripts = new ArrayDeque<>(Arrays.asList(scripts));
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Wire wire = new Wire(socket);
            while (!socket.isClosed()) {
                Received request = Received.read(in);
                received.add(request);
                next().answer(request, wire);
            }
        } catch (IOException e) {
            // the client has gone, or the script closed the socket
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Script next() {
        return scripts.size() > 1 ? scripts.removeFirst() : scripts.getFirst();
    }

    @Override
    public void close() throws IOException {
        stopped.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @FunctionalInterface
    interface Script {
        void answer(Received request, Wire wire) throws IOException, InterruptedException;

        /** A plain answer of this status with this JSON body and these further header lines. */
        static Script json(int status, String body, String... headers) {
            return (request, wire) -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
                wire.write("HTTP/1.1 " + status + " x\r\nContent-Type: application/json\r\n" + lines
                        + "Content-Length: " + bytes.length + "\r\n\r\n");
                wire.write(bytes);
            };
        }

        /** Exactly these characters, and the connection stays open. */
        static Script raw(String text) {
            return (request, wire) -> wire.write(text);
        }

        default Script thenClose() {
            return (request, wire) -> {
                answer(request, wire);
                wire.close();
            };
        }

        default Script thenReset() {
            return (request, wire) -> {
                answer(request, wire);
                wire.reset();
            };
        }

        /** Sends nothing more and keeps the connection open until the test is over. */
        default Script thenHold() {
            return (request, wire) -> {
                answer(request, wire);
                wire.hold();
            };
        }
    }

    /** The server's side of a connection. */
    final class Wire {
        private final Socket socket;
        private final OutputStream out;

        private Wire(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
        }

        void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        void close() throws IOException {
            socket.close();
        }

        /** Ends the connection with RST instead of FIN. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Returns when the client has closed the connection. */
        void awaitEnd() throws IOException {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // whatever it still sends
                }
            } catch (java.net.SocketException reset) {
                // an end as well
            }
        }

        void hold() throws InterruptedException {
            stopped.await();
        }
    }

    /** A request as it arrived. */
    record Received(String method, String target, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        private static Received read(InputStream in) throws IOException {
            String[] first = line(in).split(" ", 3);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + ", " + b);
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            return new Received(first[0], first[1], headers, in.readNBytes(length));
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("end of stream");
                }
                line.write(b);
            }
            return line.toString(StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
