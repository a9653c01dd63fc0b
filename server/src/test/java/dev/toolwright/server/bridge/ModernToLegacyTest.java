package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.RemoteServer.Exchange;
import dev.toolwright.server.bridge.RemoteServer.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client of 2026-07-28 with an older server. */
class ModernToLegacyTest {
    private static final String QUESTION = "{\"jsonrpc\":\"2.0\",\"id\":\"q1\",\"method\":\"elicitation/create\","
            + "\"params\":{\"message\":\"sure?\"}}";

    @TempDir
    private Path folder;

    private final BlockingQueue<Exchange> streams = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private RemoteServer server;
    private Stdio stdio;

    @BeforeEach
    void start() {
        server = Speaking.server(ServerEra.LEGACY);
        server.on("GET", (request, wire) -> {
            wire.event(": open");
            streams.add(wire);
            over.await();
        });
        server.on("response", (request, wire) -> {
            answers.add(request.message());
            wire.accepted();
        });
        stdio = new Stdio(server.address(), new Surroundings(folder).settings());
    }

    @AfterEach
    void stop() {
        over.countDown();
        stdio.close();
        server.close();
    }

    @Test
    void discoveryIsAnsweredFromTheHandshake() {
        stdio.askModern(1, "server/discover", "")
                .hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"supportedVersions\":[\"2026-07-28\"],"
                        + "\"capabilities\":{\"tools\":{\"listChanged\":true},\"resources\":{\"subscribe\":true},"
                        + "\"logging\":{}},\"instructions\":\"be kind\",\"resultType\":\"complete\",\"ttlMs\":0,"
                        + "\"cacheScope\":\"private\",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                        + "{\"name\":\"old\",\"version\":\"1\"}}}}");
        JsonNode params = server.first("initialize").params();
        assertEquals("2025-11-25", params.path("protocolVersion").asText());
        assertEquals("c", params.path("clientInfo").path("name").asText());
        assertEquals("{\"elicitation\":{}}", params.path("capabilities").toString());
        assertTrue(
                server.methods().contains("notifications/initialized"),
                server.methods().toString());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheServerAsksIsPutIntoTheResult(boolean onTheStreamOfTheRequest) throws InterruptedException {
        server.on("tools/call", (request, wire) -> {
            wire.event(": working");
            (onTheStreamOfTheRequest ? wire : streams.take()).message(QUESTION);
            String action = answers.take().path("result").path("action").asText();
            wire.message(request.result("{\"content\":[{\"type\":\"text\",\"text\":\"" + action + "\"}]}"));
        });
        stdio.askModern(1, "server/discover", "").hear();
        JsonNode required =
                stdio.askModern(2, "tools/call", "\"name\":\"echo\"").hear();
        assertEquals(2, required.path("id").asInt());
        assertEquals(
                "input_required", required.path("result").path("resultType").asText());
        JsonNode question = required.path("result").path("inputRequests").path("question");
        assertEquals("elicitation/create", question.path("method").asText());
        assertEquals("sure?", question.path("params").path("message").asText());
        String state = required.path("result").path("requestState").toString();
        // A client that forgets the answer is asked again.
        JsonNode again = stdio.askModern(3, "tools/call", "\"name\":\"echo\",\"requestState\":" + state)
                .hear();
        assertEquals("input_required", again.path("result").path("resultType").asText());
        JsonNode done = stdio.askModern(
                        4,
                        "tools/call",
                        "\"name\":\"echo\",\"inputResponses\":{\"question\":{\"action\":\"accept\"}},\"requestState\":"
                                + again.path("result").path("requestState"))
                .hear();
        assertEquals(4, done.path("id").asInt());
        assertEquals(
                "accept",
                done.path("result").path("content").path(0).path("text").asText());
        assertEquals(1, server.methods().stream().filter("tools/call"::equals).count());
    }

    @Test
    void aQuestionIsAnsweredOnlyOnce() {
        JsonNode answer = stdio.askModern(1, "tools/call", "\"name\":\"echo\",\"requestState\":\"made up\"")
                .hear();
        assertEquals(-32602, answer.path("error").path("code").asInt());
        assertFalse(server.methods().contains("tools/call"));
    }

    @Test
    void whatTheClientCannotBeAskedIsRefusedForIt() throws InterruptedException {
        server.on("tools/call", (request, wire) -> {
            wire.message(QUESTION.replace("elicitation/create", "sampling/createMessage"));
            wire.message(request.result("{\"content\":[],\"isError\":"
                    + answers.take()
                            .path("error")
                            .path("code")
                            .equals(new com.fasterxml.jackson.databind.node.IntNode(-32601))
                    + "}"));
        });
        JsonNode answer = stdio.askModern(1, "tools/call", "\"name\":\"echo\"").hear();
        assertTrue(answer.path("result").path("isError").asBoolean(), answer.toString());
    }

    @Test
    void theServersPingIsAnsweredHere() throws InterruptedException {
        stdio.askModern(1, "tools/list", "").hear();
        try {
            streams.take().message("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertEquals(
                "{\"jsonrpc\":\"2.0\",\"id\":9,\"result\":{}}", answers.take().toString());
    }

    @Test
    void subscriptionsAreHeldHere() throws Exception {
        server.on("resources/subscribe", Script.result("{}"));
        CountDownLatch ended = new CountDownLatch(1);
        server.on("resources/unsubscribe", (request, wire) -> {
            wire.json(200, request.result("{}"));
            ended.countDown();
        });
        stdio.askModern(
                1,
                "subscriptions/listen",
                "\"notifications\":{\"toolsListChanged\":true,\"promptsListChanged\":true,"
                        + "\"resourceSubscriptions\":[\"a:b\"]}");
        stdio.hears(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/subscriptions/acknowledged\",\"params\":{\"_meta\":{"
                        + "\"io.modelcontextprotocol/subscriptionId\":1},\"notifications\":{\"toolsListChanged\":true,"
                        + "\"resourceSubscriptions\":[\"a:b\"]}}}");
        assertEquals(
                "a:b", server.first("resources/subscribe").params().path("uri").asText());
        // The acknowledgement may come before the subscription is noted; a request in between settles it.
        stdio.askModern(2, "tools/list", "").hear();
        Exchange stream = streams.take();
        stream.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/prompts/list_changed\"}");
        stream.message(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{\"uri\":\"c:d\"}}");
        stream.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\"}");
        stream.message(
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{\"uri\":\"a:b\"}}");
        stdio.hears("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/tools/list_changed\",\"params\":{\"_meta\":{"
                + "\"io.modelcontextprotocol/subscriptionId\":1}}}");
        stdio.hears("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/resources/updated\",\"params\":{\"uri\":\"a:b\","
                + "\"_meta\":{\"io.modelcontextprotocol/subscriptionId\":1}}}");
        stdio.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}");
        ended.await();
        assertTrue(stdio.silent());
    }

    @Test
    void logMessagesComeOnlyToWhoAskedForThem() {
        server.on("logging/setLevel", Script.result("{}"));
        server.on("tools/call", (request, wire) -> {
            wire.message("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{\"level\":\"error\"}}");
            wire.message(request.result("{\"content\":[]}"));
        });
        assertEquals(
                1,
                stdio.askModern(1, "tools/call", "\"name\":\"echo\"")
                        .hear()
                        .path("id")
                        .asInt());
        stdio.ask(
                2,
                "tools/call",
                Stdio.META.formatted(",\"io.modelcontextprotocol/logLevel\":\"error\"") + ",\"name\":\"echo\"");
        assertEquals("notifications/message", stdio.hear().path("method").asText());
        assertEquals(2, stdio.hear().path("id").asInt());
        assertEquals(
                "error", server.first("logging/setLevel").params().path("level").asText());
        assertEquals(
                1, server.methods().stream().filter("logging/setLevel"::equals).count());
    }

    @Test
    void cancellingIsSaidToTheServer() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        server.on("tools/call", (request, wire) -> {
            wire.event(": working");
            begun.countDown();
            wire.untilClosed();
        });
        server.on("notifications/cancelled", (request, wire) -> {
            wire.accepted();
            told.countDown();
        });
        stdio.askModern(5, "tools/call", "\"name\":\"echo\"");
        begun.await();
        stdio.say("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":5}}");
        told.await();
        assertEquals(
                "5",
                server.first("notifications/cancelled")
                        .params()
                        .path("requestId")
                        .toString());
        assertTrue(stdio.silent());
    }

    @Test
    void aRevisionYetToComeIsRefused() {
        JsonNode answer = stdio.ask(1, "tools/list", Stdio.META.formatted("").replace("2026-07-28", "2027-01-01"))
                .hear();
        assertEquals(-32022, answer.path("error").path("code").asInt());
        assertEquals(
                "[\"2026-07-28\"]",
                answer.path("error").path("data").path("supported").toString());
    }

    @Test
    void errorsPassThrough() {
        server.on("tools/call", Script.error(200, -32602, "no such tool"));
        stdio.askModern(1, "tools/call", "\"name\":\"x\"")
                .hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32602,\"message\":\"no such tool\"}}");
    }

    @Test
    void theSessionIsEndedAtTheEnd() {
        stdio.askModern(1, "tools/list", "").hear();
        over.countDown();
        stdio.close();
        assertEquals(
                List.of("DELETE"),
                server.methods().stream().filter("DELETE"::equals).toList());
        assertEquals("s1", server.first("DELETE").header("Mcp-Session-Id"));
    }
}
