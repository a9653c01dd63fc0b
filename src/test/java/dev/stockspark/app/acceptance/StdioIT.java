package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every official client starts the packaged program itself and speaks to it over standard input and output. */
final class StdioIT {
    private static Program sandbox;

    @BeforeAll
    static void start() {
        sandbox = Stack.sandbox();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource
    void servesOneClient(OfficialClient client) {
        Overheard server = new Overheard(Stack.command("stdio"));
        List<JsonNode> seen = client.run(
                server.command(),
                Stack.pointingAt(sandbox.address(Stack.START)),
                new OfficialClient.Steps()
                        .list()
                        .call("list_user_companies", Map.of())
                        .call("get_vehicle", Map.of("vehicelId", "x")));

        assertEquals(Contract.tools().size(), seen.get(1).path("tools").size(), seen.toString());
        assertTrue(seen.get(2).path("structuredContent").path("companies").size() > 0, seen.toString());
        assertTrue(seen.get(3).path("isError").asBoolean(), seen.toString());
        server.nothingIsWrong(3);
    }
}
