package dev.toolwright.server.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A connection that sends what it is told, byte for byte, and reads responses without understanding more than their length. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** Sends the bytes; a server that has already refused and closed is no mistake of the sender. */
    void send(byte[] bytes, int from, int to) throws IOException {
        try {
            socket.getOutputStream().write(bytes, from, to - from);
            socket.getOutputStream().flush();
        } catch (SocketException closedByServer) {
            // what the server answered before it closed is still to be read
        }
    }

    Reply exchange(byte[] request) throws IOException {
        send(request, 0, request.length);
        return read();
    }

    /** Closes our direction only. */
    void finishSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Status and headers of a response whose body does not end. */
    Reply head() throws IOException {
        List<String> head = head(socket.getInputStream());
        return new Reply(Integer.parseInt(head.get(0).split(" ")[1]), head.subList(1, head.size()), "");
    }

    Reply read() throws IOException {
        InputStream in = socket.getInputStream();
        List<String> head = head(in);
        if (head.isEmpty()) {
            return Reply.NONE;
        }
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        Reply reply = new Reply(status, head.subList(1, head.size()), "");
        byte[] body = reply.header("Transfer-Encoding").equals("chunked")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt("0" + reply.header("Content-Length")));
        return new Reply(status, reply.headerLines(), new String(body, StandardCharsets.UTF_8));
    }

    /** RFC 9112 section 7.1, without trailers. */
    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.write(in.readNBytes(size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static List<String> head(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        return lines;
    }

    /** A line without its end; empty at the end of the head and at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                if (b != '\r') {
                    line.write(b);
                }
            }
        } catch (SocketException reset) {
            return "";
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
