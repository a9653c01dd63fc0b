package dev.toolwright.server.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.toolwright.server.upstream.ScriptedServer.Script;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With every logger at its loudest, nothing that was sent or received is in a log, and neither is it in an exception. */
class SilenceTest {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();
    private final Handler[] handlers = root.getHandlers();

    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        for (Handler handler : handlers) {
            root.removeHandler(handler);
        }
        collector.setLevel(Level.ALL);
        root.addHandler(collector);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void stop() {
        root.removeHandler(collector);
        root.setLevel(before);
        for (Handler handler : handlers) {
            root.addHandler(handler);
        }
    }

    @Test
    void keepsSecretsOutOfTheLog() throws IOException {
        String token = "{\"access_token\":\"geheim-token\",\"expires_in\":300,\"refresh_token\":\"geheim-refresh\"}";
        List<Script> answers = List.of(
                Script.json(200, "{\"a\":\"geheim-answer\"}"),
                Script.json(200, "geheim-answer {"),
                Script.json(400, "{\"message\":\"geheim-answer\"}"),
                Script.json(401, "geheim-answer"),
                Script.json(500, "geheim-answer"),
                Script.raw("geheim-answer\r\n\r\n"),
                Script.raw("HTTP/1.1 200 geheim-answer\r\nX: geheim-answer\r\nContent-Length: 9\r\n\r\n")
                        .thenClose(),
                Script.json(200, "{}", "Retry-After: geheim-answer", "Content-Encoding: geheim-answer"));
        for (Script answer : answers) {
            try (ScriptedServer auth = new ScriptedServer(Script.json(200, token));
                    ScriptedServer api = new ScriptedServer(answer)) {
                PasswordGrant grant = new PasswordGrant(
                        auth.address(), "client", Optional.of("geheim-secret"), "geheim-user", "geheim-password");
                call(api.address(), grant);
            }
        }
        assertFalse(lines.isEmpty(), "nothing was logged at all");
        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.contains("geheim")).toList());
    }

    private void call(URI address, PasswordGrant grant) {
        ApiRequest request = ApiRequest.of("operation", "PUT", "/things/{id}")
                .path("id", "geheim-id")
                .query("q", "geheim-query")
                .header("X-Key", "geheim-header")
                .body(JsonNodeFactory.instance.textNode("geheim-body"))
                .build();
        lines.add(request.toString());
        lines.add(grant.toString());
        try (Calls calls = new Calls(address, Optional.of(grant), Calls.ONCE)) {
            calls.api().send(request);
        } catch (UpstreamException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            lines.add(trace + " " + e.failure());
        }
    }
}
