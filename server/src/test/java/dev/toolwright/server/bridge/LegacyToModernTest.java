package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.RemoteServer.Script;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An older client with a server of 2026-07-28. */
class LegacyToModernTest {
    private static final String LISTEN = "subscriptions/listen";

    @TempDir
    private Path folder;

    private RemoteServer server;
    private Stdio stdio;

    @BeforeEach
    void start() {
        server = Speaking.server(ServerEra.MODERN);
        server.on(LISTEN, (request, wire) -> {
            wire.message(acknowledged(request));
            wire.untilClosed();
        });
        stdio = new Stdio(server.address(), new Surroundings(folder).settings());
    }

    @AfterEach
    void stop() {
        stdio.close();
        server.close();
    }

    private static String acknowledged(RemoteServer.Received request) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/subscriptionId\":"
                + request.message().path("id")
                + "},\"notifications\":" + request.params().path("notifications") + "}}";
    }

    @Test
    void theHandshakeIsAnsweredFromDiscovery() {
        JsonNode hello = stdio.initialize().path("result");
        assertEquals("new", hello.path("serverInfo").path("name").asText());
        assertEquals(
                true,
                hello.path("capabilities").path("tools").path("listChanged").asBoolean());
        assertFalse(hello.has("resultType") || hello.has("supportedVersions"));
        assertEquals(
                "{\"elicitation\":{}}",
                server.first("server/discover").meta("clientCapabilities").toString());
    }

    @Test
    void pingIsAnsweredHere() {
        stdio.initialize();
        stdio.ask(1, "ping", "").hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
    }

    @Test
    void theLogLevelGoesWithEveryRequest() {
        stdio.initialize();
        stdio.ask(1, "logging/setLevel", "\"level\":\"warning\"").hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}");
        stdio.ask(2, "tools/list", "").hear();
        assertEquals("warning", server.first("tools/list").meta("logLevel").asText());
    }

    @Test
    void progressAndItsTokenPassThrough() {
        server.on("tools/call", (request, wire) -> {
            String token = request.params().path("_meta").path("progressToken").toString();
            wire.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progressToken\":"
                    + token + ",\"progress\":1}}");
            wire.message(request.result(Speaking.ECHO + ",\"resultType\":\"complete\"}"));
        });
        stdio.initialize();
        stdio.ask(1, "tools/call", "\"name\":\"echo\",\"_meta\":{\"progressToken\":\"p\"}")
                .hears("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\","
                        + "\"params\":{\"progressToken\":\"p\",\"progress\":1}}");
        stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + Speaking.ECHO + "}}");
    }

    @Test
    void whatTheServerAsksInAResultIsPutToTheClient() {
        server.on("tools/call", (request, wire) -> {
            JsonNode answers = request.params().path("inputResponses");
            wire.json(
                    200,
                    answers.path("q").path("action").asText().equals("accept")
                            ? request.result(Speaking.ECHO + ",\"resultType\":\"complete\"}")
                            : request.result("{\"resultType\":\"input_required\",\"requestState\":\"sealed\","
                                    + "\"inputRequests\":{\"q\":{\"method\":\"elicitation/create\","
                                    + "\"params\":{\"message\":\"sure?\"}}}}"));
        });
        stdio.initialize();
        JsonNode question = stdio.ask(7, "tools/call", "\"name\":\"echo\"").hear();
        assertEquals("elicitation/create", question.path("method").asText());
        assertEquals("sure?", question.path("params").path("message").asText());
        stdio.say("{\"jsonrpc\":\"2.0\",\"id\":" + question.path("id") + ",\"result\":{\"action\":\"accept\"}}");
        stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":" + Speaking.ECHO + "}}");
        assertEquals(
                "sealed",
                server.last("tools/call").params().path("requestState").asText());
        assertEquals("echo", server.last("tools/call").params().path("name").asText());
        assertFalse(server.last("tools/call")
                .message()
                .path("id")
                .equals(server.first("tools/call").message().path("id")));
    }

    @Test
    void aClientThatCannotBeAskedIsAnsweredForItself() {
        server.on(
                "tools/call",
                (request, wire) -> wire.json(
                        200,
                        request.params().has("inputResponses")
                                ? request.result("{\"content\":[],\"resultType\":\"complete\"}")
                                : request.result("{\"resultType\":\"input_required\",\"inputRequests\":{\"q\":"
                                        + "{\"method\":\"elicitation/create\",\"params\":{}}}}")));
        stdio.initialize();
        JsonNode question = stdio.ask(1, "tools/call", "\"name\":\"echo\"").hear();
        stdio.say("{\"jsonrpc\":\"2.0\",\"id\":" + question.path("id")
                + ",\"error\":{\"code\":-32601,\"message\":\"no\"}}");
        stdio.hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}");
        assertEquals(
                "{\"q\":{\"action\":\"cancel\"}}",
                server.last("tools/call").params().path("inputResponses").toString());
    }

    @Test
    void aServerThatNeverStopsAskingIsNotFollowed() {
        server.on("tools/call", Script.result("{\"resultType\":\"input_required\",\"requestState\":\"again\"}"));
        stdio.initialize();
        JsonNode answer = stdio.ask(1, "tools/call", "\"name\":\"echo\"").hear();
        assertEquals(-32603, answer.path("error").path("code").asInt());
        assertEquals(20, server.methods().stream().filter("tools/call"::equals).count());
    }

    @Test
    void cancellingClosesTheStream() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        server.on("tools/call", (request, wire) -> {
            wire.event(": working");
            begun.countDown();
            wire.untilClosed();
            closed.countDown();
        });
        stdio.initialize();
        stdio.ask(5, "tools/call", "\"name\":\"echo\"");
        begun.await();
        stdio.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":5}}");
        closed.await();
        assertEquals(6, stdio.ask(6, "ping", "").hear().path("id").asInt());
        assertFalse(server.methods().contains("notifications/cancelled"));
    }

    @Test
    void changesAreHeardWithoutAsking() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        server.on(LISTEN, (request, wire) -> {
            wire.message(acknowledged(request));
            wire.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{\"_meta\":{"
                    + "\"io.modelcontextprotocol/subscriptionId\":1}}}");
            twice.countDown();
            wire.untilClosed();
        });
        stdio.initialize();
        stdio.hears("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{}}");
        stdio.ask(1, "resources/subscribe", "\"uri\":\"a:b\"");
        twice.await();
        assertEquals(
                "{\"toolsListChanged\":true,\"resourceSubscriptions\":[\"a:b\"]}",
                server.last(LISTEN).params().path("notifications").toString());
    }

    @Test
    void whatOlderClientsRefuseIsLeftOut() {
        server.on(
                "tools/list",
                Script.result("{\"tools\":[{\"name\":\"a\",\"inputSchema\":{\"type\":\"object\"},"
                        + "\"outputSchema\":{\"type\":\"array\"}},{\"name\":\"b\",\"inputSchema\":{\"type\":\"object\"},"
                        + "\"outputSchema\":{\"type\":\"object\"}}],\"resultType\":\"complete\"}"));
        server.on(
                "tools/call", Script.result("{\"content\":[],\"structuredContent\":[1],\"resultType\":\"complete\"}"));
        stdio.initialize();
        JsonNode tools = stdio.ask(1, "tools/list", "").hear().path("result").path("tools");
        assertEquals(false, tools.path(0).has("outputSchema"));
        assertEquals(true, tools.path(1).has("outputSchema"));
        stdio.ask(2, "tools/call", "\"name\":\"a\"")
                .hears("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"content\":[]}}");
    }
}
