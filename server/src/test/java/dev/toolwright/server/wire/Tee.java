package dev.toolwright.server.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between clients and a server, passes every byte on as it is, and keeps a copy. Afterwards it says whether each message of the
 * server fits the schema of its revision.
 */
public final class Tee implements AutoCloseable {
    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();

    /** What went each way over one connection. */
    private record Conversation(ByteArrayOutputStream asked, ByteArrayOutputStream answered) {}

    private Tee(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    }

    static Tee before(URI server) throws IOException {
        Tee tee = new Tee(new InetSocketAddress(server.getHost(), server.getPort()));
        Thread.ofPlatform().daemon().name("tee").start(tee::accept);
        return tee;
    }

    /** The same address by way of this. */
    URI address(URI of) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + of.getPath());
    }

    /** What was said so far. */
    Spoken spoken() {
        Spoken spoken = new Spoken();
        conversations.forEach(each -> spoken.asked(HttpMessage.all(each.asked.toByteArray())));
        conversations.forEach(each -> spoken.answered(
                HttpMessage.all(each.asked.toByteArray()), HttpMessage.all(each.answered.toByteArray())));
        return spoken;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                pass(listening.accept());
            }
        } catch (SocketException closed) {
            // the end
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void pass(Socket client) throws IOException {
        Socket upstream = new Socket();
        upstream.connect(server);
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        Conversation conversation = new Conversation(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        conversations.add(conversation);
        AtomicInteger ended = new AtomicInteger();
        Thread.ofPlatform().daemon().start(() -> copy(client, upstream, conversation.asked, ended));
        Thread.ofPlatform().daemon().start(() -> copy(upstream, client, conversation.answered, ended));
    }

    /** An end is passed on like everything else; a reset of either side ends both. */
    private static void copy(Socket from, Socket to, OutputStream kept, AtomicInteger ended) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                kept.write(buffer, 0, read);
                out.write(buffer, 0, read);
                out.flush();
            }
            to.shutdownOutput();
            if (ended.incrementAndGet() == 2) {
                close(from);
                close(to);
            }
        } catch (IOException reset) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A program: the server's address, and the file that is told at the end how many messages there were, and what is wrong with them. Its
     * own address is what it prints.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        URI server = URI.create(args[0]);
        Tee tee = Tee.before(server);
        Path report = Path.of(args[1]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> report(tee, report)));
        System.out.println(tee.address(server));
        Thread.currentThread().join();
    }

    private static void report(Tee tee, Path file) {
        Spoken spoken = tee.spoken();
        try {
            Files.writeString(file, spoken.messages() + " messages\n" + String.join("\n", spoken.faults()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
