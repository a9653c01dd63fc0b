package dev.stockspark.app.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comes back for bytes that no library would send.
 *
 * @param text everything that the server sent
 * @param closed whether it then closed the connection
 */
record Raw(String text, boolean closed) {
    private static final int PATIENCE = 30_000;
    private static final Pattern REPEATED = Pattern.compile("<([^<>]+)\\*(\\d+)>");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    /** @param origin of the server; @param request with {@code \n} for the ends of lines and {@code <x*1000>} for a thousand of them */
    static Raw send(String origin, String request) {
        URI server = URI.create(origin);
        String expanded = REPEATED.matcher(request.replace("\\n", "\r\n").replace("HOST", server.getAuthority()))
                .replaceAll(each -> Matcher.quoteReplacement(each.group(1).repeat(Integer.parseInt(each.group(2)))));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            Thread writer = Thread.ofPlatform().daemon().start(() -> write(socket, expanded));
            Raw answer = read(socket.getInputStream());
            writer.interrupt();
            return answer;
        } catch (IOException failed) {
            throw new AssertionError(request, failed);
        }
    }

    /** The server may close before it has heard everything. */
    private static void write(Socket socket, String request) {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // by the server, which is what some of these requests are for
        }
    }

    private static Raw read(InputStream in) {
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                seen.write(next);
                if (isWhole(text(seen))) {
                    return new Raw(text(seen), in.read() < 0);
                }
            }
            return new Raw(text(seen), true);
        } catch (SocketTimeoutException open) {
            return new Raw(text(seen), false);
        } catch (IOException reset) {
            return new Raw(text(seen), true);
        }
    }

    /** Whether an answer that asks to be kept open is there with its body; of one that does not, the end is awaited. */
    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text.substring(0, end));
        return length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    private static String text(ByteArrayOutputStream seen) {
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    /** Nothing when nothing came. */
    String status() {
        return text.startsWith("HTTP/1.1 ") ? text.substring(9, 12) : "nothing";
    }

    String header(String name) {
        Matcher header = Pattern.compile("(?im)^" + name + ": (.*?)\r?$").matcher(text);
        return header.find() ? header.group(1) : "";
    }
}
