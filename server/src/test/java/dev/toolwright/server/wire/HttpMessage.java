package dev.toolwright.server.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One request or response out of recorded bytes (RFC 9112); the last one may have been cut off. */
record HttpMessage(String first, List<String> headers, String body) {

    /** All that stand in these bytes, one after the other, as far as they are whole. */
    static List<HttpMessage> all(byte[] bytes) {
        List<HttpMessage> messages = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        for (Optional<HttpMessage> next = next(in); next.isPresent(); next = next(in)) {
            messages.add(next.get());
        }
        return messages;
    }

    /** The value of a header, or an empty text. */
    String header(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** Of a request. */
    String target() {
        String[] parts = first.split(" ");
        return parts.length > 1 ? parts[1] : "";
    }

    private static Optional<HttpMessage> next(ByteArrayInputStream in) {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<String> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            headers.add(line);
        }
        HttpMessage head = new HttpMessage(first, List.copyOf(headers), "");
        byte[] body = head.header("Transfer-Encoding").equals("chunked") ? chunks(in) : bytes(in, head);
        return Optional.of(new HttpMessage(first, head.headers, new String(body, StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(ByteArrayInputStream in, HttpMessage head) {
        String length = head.header("Content-Length");
        return length.matches("\\d{1,9}") ? read(in, Integer.parseInt(length)) : new byte[0];
    }

    private static byte[] chunks(ByteArrayInputStream in) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String size = line(in); size.matches("[0-9a-fA-F]{1,7}"); size = line(in)) {
            int length = Integer.parseInt(size, 16);
            body.writeBytes(read(in, length));
            line(in);
            if (length == 0) {
                break;
            }
        }
        return body.toByteArray();
    }

    private static byte[] read(ByteArrayInputStream in, int length) {
        byte[] bytes = new byte[Math.min(length, in.available())];
        in.readNBytes(bytes, 0, bytes.length);
        return bytes;
    }

    private static String line(ByteArrayInputStream in) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
