package dev.toolwright.server.bridge.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.mcp.rpc.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/** The client's end of stdout: one message a line (2026-07-28, stdio). */
public final class LocalClient {
    private final OutputStream out;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public LocalClient(OutputStream out) {
        this.out = out;
    }

    /** @throws UncheckedIOException when the client has gone */
    public void send(JsonNode message) {
        byte[] line = (text(message) + "\n").getBytes(StandardCharsets.UTF_8);
        oneAtATime.lock();
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private static String text(JsonNode message) {
        try {
            return Json.MAPPER.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
