package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A bridge under test, and the client that has started it: a line at a time, in both directions. */
final class Stdio implements AutoCloseable {
    static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"c\",\"version\":\"1\"},"
            + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}}%s}";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Far more than any machine needs; only a test that fails waits so long. */
    private static final long PATIENCE = 120;

    private final PipedOutputStream toBridge = new PipedOutputStream();
    private final BlockingQueue<String> fromBridge = new LinkedBlockingQueue<>();
    private final Thread running;

    Stdio(URI remote, Settings settings) {
        try {
            PipedInputStream in = new PipedInputStream(toBridge, 1 << 16);
            running = Thread.ofPlatform().start(() -> run(new Bridge(settings), remote, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Bridge bridge, URI remote, PipedInputStream in) {
        try {
            bridge.run(remote, in, new Lines());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a line as it is. */
    Stdio say(String line) {
        try {
            toBridge.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            toBridge.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** A request of the older revisions. */
    Stdio ask(int id, String method, String params) {
        return say("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + params + "}}");
    }

    /** A request of 2026-07-28. */
    Stdio askModern(int id, String method, String params) {
        return ask(id, method, META.formatted("") + (params.isEmpty() ? "" : "," + params));
    }

    Stdio tell(String method) {
        return say("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}");
    }

    /** Says hello in the older way. */
    JsonNode initialize() {
        ask(
                0,
                "initialize",
                "\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"elicitation\":{}},"
                        + "\"clientInfo\":{\"name\":\"c\",\"version\":\"1\"}");
        JsonNode answer = hear();
        tell("notifications/initialized");
        return answer;
    }

    /** The next message. */
    JsonNode hear() {
        try {
            String line = fromBridge.poll(PATIENCE, TimeUnit.SECONDS);
            assertTrue(line != null, "the bridge says nothing");
            return JSON.readTree(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message must be exactly this. */
    void hears(String json) {
        try {
            assertEquals(JSON.readTree(json), hear());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean silent() {
        return fromBridge.isEmpty();
    }

    /** Closes the client's end and waits for the bridge to go. */
    @Override
    public void close() {
        try {
            toBridge.close();
            assertTrue(running.join(Duration.ofSeconds(PATIENCE)), "the bridge does not end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public void write(int b) {
            if (b == '\n') {
                fromBridge.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(b);
            }
        }
    }
}
