package dev.toolwright.server.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.bridge.Pairing.ClientEra;
import dev.toolwright.server.bridge.Pairing.Row;
import dev.toolwright.server.bridge.RemoteServer.Script;
import dev.toolwright.server.bridge.http.ModernPeer.Said;
import dev.toolwright.server.bridge.message.Rpc;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each row of the table: the client is answered in its own words, the server spoken to in its own. */
class PairingTest {
    @TempDir
    private Path folder;

    static List<Row> rows() {
        return Pairing.TABLE;
    }

    @Test
    void theTableHasEveryPairOnce() {
        Set<String> all = Stream.of(ClientEra.values())
                .flatMap(client -> Stream.of(ServerEra.values()).map(server -> client + " " + server))
                .collect(Collectors.toSet());
        List<String> rows = Pairing.TABLE.stream()
                .map(row -> row.client() + " " + row.server())
                .toList();
        assertEquals(all, Set.copyOf(rows));
        assertEquals(all.size(), rows.size());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void clientAndServerUnderstandEachOther(Row row) {
        try (RemoteServer server = Speaking.server(row.server());
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            if (row.client() == ClientEra.LEGACY) {
                legacyClient(stdio);
            } else {
                modernClient(stdio);
            }
            assertEquals(row.pairing(), spoken(row.client(), server));
        }
    }

    private static void legacyClient(Stdio stdio) {
        JsonNode hello = stdio.initialize().path("result");
        assertEquals("2025-06-18", hello.path("protocolVersion").asText());
        assertEquals("be kind", hello.path("instructions").asText());
        stdio.ask(1, "tools/list", "").hears("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":" + Speaking.TOOLS + "}}");
        stdio.ask(2, "tools/call", "\"name\":\"echo\"")
                .hears("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":" + Speaking.ECHO + "}}");
    }

    private static void modernClient(Stdio stdio) {
        JsonNode hello = stdio.askModern(1, "server/discover", "").hear().path("result");
        assertEquals("2026-07-28", hello.path("supportedVersions").path(0).asText());
        assertEquals("be kind", hello.path("instructions").asText());
        JsonNode list = stdio.askModern(2, "tools/list", "").hear().path("result");
        assertEquals("complete", list.path("resultType").asText());
        assertEquals(true, list.has("ttlMs") && list.has("cacheScope"));
        assertEquals("echo", list.path("tools").path(0).path("name").asText());
        JsonNode call = stdio.askModern(3, "tools/call", "\"name\":\"echo\"").hear();
        assertEquals(3, call.path("id").asInt());
        assertEquals("complete", call.path("result").path("resultType").asText());
        assertEquals(
                "hello",
                call.path("result").path("content").path(0).path("text").asText());
    }

    /** By what the server has seen of the call. */
    private static Pairing spoken(ClientEra client, RemoteServer server) {
        boolean modern = server.first("tools/call").header("Mcp-Method").equals("tools/call")
                && server.first("tools/call").header("MCP-Protocol-Version").equals("2026-07-28")
                && server.first("tools/call").header("Mcp-Name").equals("echo")
                && server.first("tools/call").meta("protocolVersion").asText().equals("2026-07-28")
                && server.first("tools/call")
                        .meta("clientInfo")
                        .path("name")
                        .asText()
                        .equals("c");
        boolean legacy = server.first("tools/call").header("Mcp-Session-Id").equals("s1")
                && server.first("tools/call").header("MCP-Protocol-Version").equals("2025-06-18")
                && !server.first("tools/call").params().has("_meta");
        assertEquals(modern, !legacy, "neither the one nor the other");
        return switch (client) {
            case LEGACY -> modern ? Pairing.LEGACY_TO_MODERN : Pairing.LEGACY_TO_LEGACY;
            case MODERN -> modern ? Pairing.MODERN_TO_MODERN : Pairing.MODERN_TO_LEGACY;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | {"result":{"supportedVersions":["2026-07-28"]}}                        | MODERN
            200 | {"result":{"supportedVersions":["2027-01-01","2026-07-28"]}}           | MODERN
            200 | {"result":{"supportedVersions":["2026-07-28","2025-11-25"]}}           | BOTH
            200 | {"result":{"supportedVersions":["2025-11-25"]}}                        | LEGACY
            200 | {"result":{}}                                                          | LEGACY
            400 | {"error":{"code":-32022,"data":{"supported":["2026-07-28"]}}}          | MODERN
            400 | {"error":{"code":-32022,"data":{"supported":["2027-01-01"]}}}          | MODERN
            400 | {"error":{"code":-32022,"data":{"supported":["2025-06-18"]}}}          | LEGACY
            400 | {"error":{"code":-32020}}                                              | MODERN
            400 | {"error":{"code":-32021}}                                              | MODERN
            400 | {"error":{"code":-32000,"message":"no session"}}                       | LEGACY
            200 | {"error":{"code":-32601,"message":"unknown"}}                          | LEGACY
            404 | {"error":{"code":-32601,"message":"unknown"}}                          | LEGACY
            400 | {"error":{"code":-32602,"message":"bad params"}}                       | LEGACY
            """)
    void aServersEraShowsInItsAnswer(int status, String message, ServerEra era) {
        assertEquals(era, ServerEra.of(new Said(status, Rpc.read(message))));
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 400, 404, 405, 406, 415})
    void aServerWithoutAMessageIsAnOlderOne(int status) {
        assertEquals(ServerEra.LEGACY, ServerEra.of(new Said(status, java.util.Optional.empty())));
    }

    @Test
    void aBrokenServerIsNotTakenForAnOlderOne() {
        try (RemoteServer server = new RemoteServer();
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            server.on("*", (request, wire) -> wire.send(503, "down"));
            String sentence = stdio.askModern(1, "server/discover", "")
                    .hear()
                    .path("error")
                    .path("message")
                    .asText();
            assertEquals(
                    "The server at 127.0.0.1 answers with status 503. Nothing was done; try again later.", sentence);
            assertEquals(List.of("server/discover"), server.methods());
            Speaking.modern(server);
            assertEquals(
                    2, stdio.askModern(2, "tools/list", "").hear().path("id").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAddressWithoutMcpIsSaidToBeOne(boolean modern) {
        try (RemoteServer server = new RemoteServer();
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            server.on("*", (request, wire) -> wire.send(404, "<html>"));
            JsonNode answer = modern ? stdio.askModern(0, "tools/list", "").hear() : stdio.initialize();
            assertEquals(0, answer.path("id").asInt());
            assertEquals(
                    "The server does not speak MCP at this address: status 404. Nothing was done; check the address.",
                    answer.path("error").path("message").asText());
        }
    }

    @Test
    void aClientMayAskInTheNewWayAndFallBackToTheOld() {
        try (RemoteServer server = Speaking.server(ServerEra.BOTH);
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            assertEquals(
                    1,
                    stdio.askModern(1, "server/discover", "").hear().path("id").asInt());
            assertEquals(
                    "old",
                    stdio.initialize()
                            .path("result")
                            .path("serverInfo")
                            .path("name")
                            .asText());
            assertEquals(2, stdio.ask(2, "tools/list", "").hear().path("id").asInt());
            assertEquals("s1", server.last("tools/list").header("Mcp-Session-Id"));
        }
    }

    @Test
    void whoBeginsWithNeitherIsToldSo() {
        try (RemoteServer server = new RemoteServer().on("*", Script.result("{}"));
                Stdio stdio = new Stdio(server.address(), new Surroundings(folder).settings())) {
            assertEquals(
                    -32600,
                    stdio.ask(1, "tools/list", "")
                            .hear()
                            .path("error")
                            .path("code")
                            .asInt());
            assertEquals(List.of(), server.methods());
        }
    }
}
