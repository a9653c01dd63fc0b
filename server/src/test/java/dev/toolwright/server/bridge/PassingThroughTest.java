package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.RemoteServer.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of one era; what breaks in between is mended where that can be done without doing something twice. */
class PassingThroughTest {
    private static final String LOST =
            "The connection to 127.0.0.1 broke before the answer came. It is not known whether"
                    + " the request was carried out; look before you repeat it.";

    @TempDir
    private Path folder;

    private final CountDownLatch over = new CountDownLatch(1);
    private RemoteServer server = Speaking.server(ServerEra.BOTH);

    @AfterEach
    void stop() {
        over.countDown();
        server.close();
    }

    private Stdio stdio() {
        return new Stdio(server.address(), new Surroundings(folder).settings());
    }

    @Test
    void everythingOfAnOlderConversationPassesThrough() {
        CountDownLatch answered = new CountDownLatch(1);
        server.on("response", (request, wire) -> {
            wire.accepted();
            answered.countDown();
        });
        server.on("tools/call", (request, wire) -> {
            wire.message(
                    "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"sampling/createMessage\",\"params\":{\"x\":1.50}}");
            answered.await();
            wire.message(request.result("{\"content\":[],\"unknown\":18900.00}"));
        });
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            stdio.ask(1, "tools/call", "\"name\":\"echo\"");
            stdio.hears(
                    "{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"sampling/createMessage\",\"params\":{\"x\":1.50}}");
            stdio.say("{\"jsonrpc\":\"2.0\",\"id\":77,\"result\":{\"role\":\"assistant\"}}");
            stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[],\"unknown\":18900.00}}");
        }
        assertEquals(
                "assistant",
                server.first("response").message().path("result").path("role").asText());
        assertEquals("s1", server.first("response").header("Mcp-Session-Id"));
    }

    @Test
    void theHandshakeIsCompleteBeforeTheNextRequestGoesOut() {
        AtomicBoolean complete = new AtomicBoolean();
        server.on("notifications/initialized", (request, wire) -> {
            Thread.sleep(100);
            complete.set(true);
            wire.accepted();
        });
        server.on(
                "tools/list",
                (request, wire) -> wire.json(200, request.result("{\"tools\":[],\"after\":" + complete + "}")));
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            assertTrue(stdio.ask(1, "tools/list", "")
                    .hear()
                    .path("result")
                    .path("after")
                    .asBoolean());
        }
    }

    @Test
    void aForgottenSessionIsOpenedAgain() {
        AtomicInteger sessions = new AtomicInteger();
        Script initialize = (request, wire) -> {
            wire.header("Mcp-Session-Id", "s" + sessions.incrementAndGet());
            wire.json(
                    200, request.result("{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"serverInfo\":{}}"));
        };
        server.on("initialize", initialize).on("resources/subscribe", Script.result("{}"));
        server.on("tools/list", (request, wire) -> {
            if (request.header("Mcp-Session-Id").equals("s1")) {
                wire.json(404, "{}");
            } else {
                wire.json(200, request.result("{\"tools\":[]}"));
            }
        });
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            stdio.ask(1, "resources/subscribe", "\"uri\":\"a:b\"").hear();
            stdio.ask(2, "tools/list", "").hears("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"tools\":[]}}");
        }
        assertEquals(2, sessions.get());
        assertEquals("s2", server.last("notifications/initialized").header("Mcp-Session-Id"));
        assertEquals("s2", server.last("resources/subscribe").header("Mcp-Session-Id"));
        assertEquals(
                "a:b", server.last("resources/subscribe").params().path("uri").asText());
    }

    @Test
    void aStreamWithNamedEventsIsResumed() {
        server.on(
                "tools/call",
                (request, wire) -> wire.event("id: e1\nretry: 1\ndata: {\"jsonrpc\":\"2.0\","
                        + "\"method\":\"notifications/progress\",\"params\":{\"progress\":1}}"));
        server.on("GET", (request, wire) -> {
            if (request.header("Last-Event-ID").equals("e1")) {
                wire.message("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}");
            } else {
                wire.json(405, "{}");
            }
        });
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            stdio.ask(1, "tools/call", "\"name\":\"echo\"");
            assertEquals("notifications/progress", stdio.hear().path("method").asText());
            stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}");
        }
        assertEquals(1, server.methods().stream().filter("tools/call"::equals).count());
    }

    @Test
    void aStreamThatCannotBeResumedIsAnError() {
        server.on("tools/call", (request, wire) -> wire.event(": and gone"));
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            JsonNode answer = stdio.ask(1, "tools/call", "\"name\":\"echo\"").hear();
            assertEquals(LOST, answer.path("error").path("message").asText());
            assertEquals(2, stdio.ask(2, "tools/list", "").hear().path("id").asInt());
        }
        assertEquals(1, server.methods().stream().filter("tools/call"::equals).count());
    }

    @Test
    void theServersOwnStreamIsOpenedAgainWhereItBroke() throws InterruptedException {
        CountDownLatch again = new CountDownLatch(2);
        server.on("GET", (request, wire) -> {
            again.countDown();
            if (request.header("Last-Event-ID").isEmpty()) {
                wire.event(
                        "id: e5\nretry: 1\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}");
            } else {
                over.await();
            }
        });
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            assertEquals(
                    "notifications/tools/list_changed",
                    stdio.hear().path("method").asText());
            again.await();
            assertEquals("e5", server.last("GET").header("Last-Event-ID"));
            over.countDown();
        }
    }

    @Test
    void whatOnlyReadsIsAskedAgainInTheNewEra() {
        AtomicInteger times = new AtomicInteger();
        server.on("resources/read", (request, wire) -> {
            if (times.incrementAndGet() < 3) {
                wire.event(": and gone");
            } else {
                wire.json(200, request.result("{\"resultType\":\"complete\",\"contents\":[]}"));
            }
        });
        try (Stdio stdio = stdio()) {
            stdio.askModern(1, "resources/read", "\"uri\":\"a:ü\"");
            stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"contents\":[]}}");
        }
        assertEquals("=?base64?YTrDvA==?=", server.first("resources/read").header("Mcp-Name"));
    }

    @Test
    void whatMayWriteIsNotAskedAgain() {
        server.on("tools/call", (request, wire) -> wire.event(": and gone"));
        try (Stdio stdio = stdio()) {
            JsonNode answer =
                    stdio.askModern(1, "tools/call", "\"name\":\"echo\"").hear();
            assertEquals(LOST, answer.path("error").path("message").asText());
        }
        assertEquals(1, server.methods().stream().filter("tools/call"::equals).count());
    }

    @Test
    void aSubscriptionOutlivesItsConnection() {
        String acknowledged =
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{}}";
        String changed = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{\"n\":%d}}";
        AtomicInteger times = new AtomicInteger();
        server.on("subscriptions/listen", (request, wire) -> {
            wire.message(acknowledged);
            wire.message(changed.formatted(times.incrementAndGet()));
            if (times.get() == 3) {
                wire.message(request.result("{\"resultType\":\"complete\"}"));
            }
        });
        try (Stdio stdio = stdio()) {
            stdio.askModern(1, "subscriptions/listen", "\"notifications\":{\"toolsListChanged\":true}");
            stdio.hears(acknowledged);
            for (int n = 1; n <= 3; n++) {
                stdio.hears(changed.formatted(n));
            }
            stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\"}}");
        }
    }

    @Test
    void argumentsAreRepeatedInHeadersWhereTheServerAsksForIt() {
        server.on(
                "tools/list",
                Script.result("{\"resultType\":\"complete\",\"tools\":["
                        + "{\"name\":\"sound\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"region\":{\"type\":\"string\","
                        + "\"x-mcp-header\":\"Region\"},\"deep\":{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\","
                        + "\"x-mcp-header\":\"N\"}}}}}},"
                        + "{\"name\":\"number\",\"inputSchema\":{\"properties\":{\"a\":{\"type\":\"number\",\"x-mcp-header\":\"A\"}}}},"
                        + "{\"name\":\"twice\",\"inputSchema\":{\"properties\":{\"a\":{\"type\":\"string\",\"x-mcp-header\":\"A\"},"
                        + "\"b\":{\"type\":\"string\",\"x-mcp-header\":\"a\"}}}},"
                        + "{\"name\":\"blank\",\"inputSchema\":{\"properties\":{\"a\":{\"type\":\"string\",\"x-mcp-header\":\"A B\"}}}},"
                        + "{\"name\":\"items\",\"inputSchema\":{\"properties\":{\"a\":{\"type\":\"array\",\"items\":"
                        + "{\"type\":\"string\",\"x-mcp-header\":\"A\"}}}}}]}"));
        server.on(
                "tools/call",
                (request, wire) -> wire.json(
                        request.header("Mcp-Param-Region").isEmpty() ? 400 : 200,
                        request.header("Mcp-Param-Region").isEmpty()
                                ? request.error(-32020, "missing")
                                : request.result("{\"resultType\":\"complete\",\"content\":[]}")));
        try (Stdio stdio = stdio()) {
            // The bridge has seen no list yet: it asks for one when it is told that headers are missing.
            stdio.askModern(
                            1,
                            "tools/call",
                            "\"name\":\"sound\",\"arguments\":{\"region\":\"Zürich\",\"deep\":{\"n\":42},\"other\":true}")
                    .hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"resultType\":\"complete\",\"content\":[]}}");
            JsonNode tools =
                    stdio.askModern(2, "tools/list", "").hear().path("result").path("tools");
            assertEquals(1, tools.size(), tools.toString());
        }
        assertEquals("=?base64?WsO8cmljaA==?=", server.last("tools/call").header("Mcp-Param-Region"));
        assertEquals("42", server.last("tools/call").header("Mcp-Param-N"));
        assertEquals(
                List.of("server/discover", "tools/call", "tools/list", "tools/call", "tools/list"), server.methods());
    }

    @Test
    void aServerThatIsDownAtTheStartIsFoundWhenItIsUp() {
        int port = server.port();
        server.close();
        try (Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            JsonNode answer = stdio.askModern(1, "server/discover", "").hear();
            assertEquals(
                    "The server at 127.0.0.1 cannot be reached. Nothing was done; check the connection and try again.",
                    answer.path("error").path("message").asText());
            server = Speaking.modern(new RemoteServer(port));
            assertTrue(stdio.askModern(2, "tools/list", "").hear().has("result"));
            server.close();
            assertTrue(stdio.askModern(3, "tools/list", "").hear().has("error"));
            server = Speaking.modern(new RemoteServer(port));
            assertTrue(stdio.askModern(4, "tools/list", "").hear().has("result"));
        }
    }

    @Test
    void aRequestIsKeptUntilTheServerIsBack() {
        int port = server.port();
        server.close();
        Surroundings patient = new Surroundings(folder).insisting(Duration.ofMinutes(2));
        try (Stdio stdio = new Stdio(server.address(), patient.settings())) {
            stdio.askModern(1, "tools/list", "");
            server = Speaking.modern(new RemoteServer(port));
            assertTrue(stdio.hear().has("result"));
        }
    }

    @Test
    void lostWithoutABodyIsSaidPlainly() {
        server.on("tools/call", (request, wire) -> wire.send(500, "<html>"));
        try (Stdio stdio = stdio()) {
            stdio.initialize();
            stdio.ask(1, "tools/call", "\"name\":\"echo\"")
                    .hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32603,"
                            + "\"message\":\"The server refused the request with status 500.\"}}");
        }
    }
}
