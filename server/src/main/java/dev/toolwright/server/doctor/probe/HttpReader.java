package dev.toolwright.server.doctor.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads one answer of HTTP/1.1 (RFC 9112) from a connection that is closed afterwards. */
final class HttpReader {
    private static final int LINE = 16 * 1024;
    private static final int BODY = 1024 * 1024;

    private final InputStream in;

    HttpReader(InputStream in) {
        this.in = in;
    }

    Answer read(String method) throws IOException {
        int status = statusLine();
        Map<String, List<String>> headers = headers();
        while (status < 200) {
            status = statusLine();
            headers = headers();
        }
        Answer bare = new Answer(status, headers, "");
        return new Answer(status, headers, new String(body(bare, method), StandardCharsets.UTF_8));
    }

    private int statusLine() throws IOException {
        String line = line();
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("the answer does not begin like HTTP/1.1");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw new IOException("a header line without a colon");
            }
            headers.computeIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Answer head, String method) throws IOException {
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        InputStream framed = head.header("Transfer-Encoding")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("chunked")
                ? new Chunks()
                : in;
        if (head.mediaType().equals("text/event-stream")) {
            return method.equals("GET") ? new byte[0] : firstEvent(framed);
        }
        return framed.readNBytes(framed == in ? length(head) : BODY);
    }

    private static int length(Answer head) throws IOException {
        try {
            return (int)
                    Math.min(head.header("Content-Length").map(Long::parseLong).orElse((long) BODY), BODY);
        } catch (NumberFormatException e) {
            throw new IOException("a Content-Length that is no number", e);
        }
    }

    /** A stream may stay open for ever after its first event. */
    private static byte[] firstEvent(InputStream framed) throws IOException {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        boolean data = false;
        for (String line = line(framed); !(line.isEmpty() && data); line = line(framed)) {
            data |= line.startsWith("data:");
            event.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            if (event.size() > BODY) {
                throw new IOException("an event of more than 1 MiB");
            }
        }
        return event.toByteArray();
    }

    private String line() throws IOException {
        return line(in);
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = from.read(); b != '\n'; b = from.read()) {
            if (b < 0) {
                throw new IOException("the connection ended in the middle of the answer");
            }
            if (line.size() > LINE) {
                throw new IOException("a line of more than 16 KiB");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    /** RFC 9112 section 7.1; trailers are left unread. */
    private final class Chunks extends InputStream {
        private int left;
        private boolean first = true;
        private boolean ended;

        @Override
        public int read() throws IOException {
            if (left == 0 && !ended) {
                next();
            }
            if (ended) {
                return -1;
            }
            left--;
            return in.read();
        }

        private void next() throws IOException {
            if (!first) {
                line();
            }
            first = false;
            try {
                left = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
            } catch (NumberFormatException e) {
                throw new IOException("a chunk without a size", e);
            }
            ended = left == 0;
        }
    }
}
