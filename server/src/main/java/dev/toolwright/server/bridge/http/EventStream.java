package dev.toolwright.server.bridge.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Reads an event stream (HTML standard, section 9.2) as it arrives. */
public final class EventStream implements AutoCloseable {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final BufferedReader lines;
    private String lastId = "";
    private Optional<Duration> retry = Optional.empty();

    public EventStream(InputStream body) {
        this.lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    /** The next event that has data; empty at the end of the stream, when an unfinished event is dropped. */
    public Optional<Event> next() throws IOException {
        StringBuilder data = new StringBuilder();
        String name = "message";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(new Event(name, data.substring(0, data.length() - 1)));
                }
                name = "message";
                continue;
            }
            String value = value(line);
            switch (line.split(":", 2)[0]) {
                case "data" -> append(data, value);
                case "event" -> name = value;
                case "id" -> lastId = value.indexOf('\0') < 0 ? value : lastId;
                case "retry" -> retry = millis(value).or(() -> retry);
                default -> {
                    // a comment, or a field of a later standard
                }
            }
        }
        return Optional.empty();
    }

    private static void append(StringBuilder data, String value) throws IOException {
        if (data.length() + value.length() > LARGEST) {
            throw new IOException("an event of more than 64 MiB");
        }
        data.append(value).append('\n');
    }

    private static String value(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    private static Optional<Duration> millis(String value) {
        return value.matches("[0-9]{1,9}") ? Optional.of(Duration.ofMillis(Long.parseLong(value))) : Optional.empty();
    }

    /** The identifier to resume after; empty when the server gave none. */
    public Optional<String> lastId() {
        return Optional.of(lastId).filter(id -> !id.isEmpty());
    }

    /** How long the server wants clients to wait before they come back. */
    public Optional<Duration> retry() {
        return retry;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
