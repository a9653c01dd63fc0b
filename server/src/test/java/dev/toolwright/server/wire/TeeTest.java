package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever judges messages must notice wrong ones. */
final class TeeTest {
    private static final HttpMessage ASKED = new HttpMessage(
            "POST /mcp HTTP/1.1",
            List.of("MCP-Protocol-Version: 2025-11-25"),
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | application/json  | {"jsonrpc":"2.0","id":1,"result":{"tools":[]}}
            1 | application/json  | {"jsonrpc":"2.0","id":1,"result":{"tools":{}}}
            1 | application/json  | {"jsonrpc":"2.0","id":1,"result":{}}
            1 | application/json  | {"jsonrpc":"2.0","id":1,"error":{"code":"none","message":"x"}}
            0 | application/json  | {"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"x"}}
            1 | text/event-stream | data: {"jsonrpc":"2.0","method":"notifications/unheard"}
            1 | text/event-stream | data: {"jsonrpc":"2.0","method":"notifications/progress","params":{}}
            0 | text/event-stream | data: {"jsonrpc":"2.0","id":1,"result":{"tools":[]}}
            1 | text/event-stream | data: {"jsonrpc":"2.0","id":1,"result":{"tools":[{}]}}
            """)
    void noticesWhatDoesNotFit(int faults, String type, String body) {
        Spoken spoken = new Spoken();
        spoken.asked(List.of(ASKED));
        spoken.answered(
                List.of(ASKED), List.of(new HttpMessage("HTTP/1.1 200 OK", List.of("Content-Type: " + type), body)));
        assertEquals(1, spoken.messages());
        assertEquals(faults, spoken.faults().size(), () -> spoken.faults().toString());
    }

    @Test
    void passesOnWhatIsSaidAndKeepsIt() throws Exception {
        try (SampleServer server = SampleServer.start(new FullCatalogue());
                Tee tee = Tee.before(URI.create(server.url()))) {
            HttpClient http = HttpClient.newHttpClient();
            for (int i = 0; i < 3; i++) {
                HttpResponse<String> response = http.send(
                        HttpRequest.newBuilder(tee.address(URI.create(server.url())))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(ASKED.body()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertTrue(response.body().contains("slow_compute"), response::body);
            }
            Spoken spoken = tee.spoken();
            assertEquals(3, spoken.messages());
            assertEquals(List.of(), spoken.faults());
        }
    }
}
