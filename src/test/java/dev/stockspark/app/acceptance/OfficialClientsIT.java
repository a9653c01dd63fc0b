package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** List, call, error, update, read back: with every official client, against the packaged server. */
final class OfficialClientsIT {
    private static Stack stack;
    private static Recorder recorder;

    @BeforeAll
    static void start() {
        stack = Stack.start();
        recorder = Recorder.before(stack.mcp());
    }

    @AfterAll
    static void stop() {
        try {
            recorder.nothingIsWrong(60);
        } finally {
            stack.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsTheTools(OfficialClient client) {
        JsonNode listed =
                client.run(recorder.mcp(), new OfficialClient.Steps().list()).get(1);
        List<String> names = StreamSupport.stream(listed.path("tools").spliterator(), false)
                .map(tool -> tool.path("name").asText())
                .sorted()
                .toList();
        assertEquals(Contract.tools(), names);
        for (JsonNode tool : listed.path("tools")) {
            assertFalse(tool.path("annotations").path("title").asText().isEmpty(), tool.toString());
            assertEquals("object", tool.path("outputSchema").path("type").asText(), tool.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAPriceAndReadsItBack(OfficialClient client) {
        JsonNode company = first(client, "list_user_companies", Map.of(), "companies");
        client.run(
                recorder.mcp(),
                call("select_company", Map.of("companyId", company.path("id").asLong())));
        long id = first(client, "list_vehicles", Map.of("size", 1), "vehicles")
                .path("id")
                .asLong();
        JsonNode before = structured(client, "get_vehicle", Map.of("vehicleId", id));
        double price = before.path("prices").path("consumer").asDouble() + 111.25 + client.ordinal();

        JsonNode changed = structured(client, "update_vehicle_price", Map.of("vehicleId", id, "newPrice", price));
        JsonNode after = structured(client, "get_vehicle", Map.of("vehicleId", id));

        assertEquals(price, changed.path("newPrice").asDouble());
        assertEquals(price, after.path("prices").path("consumer").asDouble());
        assertEquals(before.path("prices").path("list"), after.path("prices").path("list"));
        assertEquals(before.path("equipment"), after.path("equipment"));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatToDoWhenAVehicleDoesNotExist(OfficialClient client) {
        JsonNode answer = client.run(recorder.mcp(), call("get_vehicle", Map.of("vehicleId", 1)))
                .get(1);
        assertTrue(answer.path("isError").asBoolean(), answer.toString());
        assertTrue(text(answer).contains("no vehicle with the id 1"), answer.toString());
        assertTrue(answer.path("structuredContent").isMissingNode(), answer.toString());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichArgumentIsWrong(OfficialClient client) {
        JsonNode answer = client.run(recorder.mcp(), call("get_vehicle", Map.of("vehicelId", "x")))
                .get(1);
        assertTrue(answer.path("isError").asBoolean(), answer.toString());
        assertTrue(text(answer).contains("vehicelId") && text(answer).contains("vehicleId"), answer.toString());
    }

    @ParameterizedTest
    @EnumSource
    void refusesAToolThatDoesNotExist(OfficialClient client) {
        JsonNode answer =
                client.run(recorder.mcp(), call("get_vehicel", Map.of())).get(1);
        assertEquals(-32602, answer.path("rejected").path("code").asInt(), answer.toString());
    }

    private static JsonNode first(OfficialClient client, String tool, Map<String, ?> arguments, String list) {
        JsonNode answer = structured(client, tool, arguments);
        assertTrue(answer.path(list).size() > 0, answer.toString());
        return answer.path(list).get(0);
    }

    private static JsonNode structured(OfficialClient client, String tool, Map<String, ?> arguments) {
        JsonNode answer = client.run(recorder.mcp(), call(tool, arguments)).get(1);
        assertFalse(answer.path("isError").asBoolean(), answer.toString());
        assertTrue(answer.path("structuredContent").isObject(), answer.toString());
        return answer.path("structuredContent");
    }

    private static OfficialClient.Steps call(String tool, Map<String, ?> arguments) {
        return new OfficialClient.Steps().call(tool, arguments);
    }

    private static String text(JsonNode answer) {
        return answer.path("content").path(0).path("text").asText();
    }
}
