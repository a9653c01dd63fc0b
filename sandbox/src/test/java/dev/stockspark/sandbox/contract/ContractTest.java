package dev.stockspark.sandbox.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.ApiFailure;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.QueryString;
import dev.stockspark.sandbox.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The judge itself, over a small document of its own. */
final class ContractTest {
    private static final JsonNode DOCUMENT = Json.resource("/contract/document.yaml");
    private static final Contract CONTRACT = Contract.of(DOCUMENT);

    @TestFactory
    Stream<DynamicTest> answers() {
        return rows("answers")
                .map(row -> DynamicTest.dynamicTest(row.get("name").asText(), () -> {
                    Answer answer = row.has("body")
                            ? Answer.json(row.get("status").intValue(), row.get("body"))
                            : Answer.empty(row.get("status").intValue());
                    assertEquals(
                            texts(row.path("faults")), CONTRACT.faults(CONTRACT.endpoint("GET", "/it/car/1"), answer));
                }));
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        return rows("requests")
                .map(row -> DynamicTest.dynamicTest(row.get("name").asText(), () -> {
                    String[] line = row.get("send").textValue().split(" ", 2);
                    String[] target = line[1].split("\\?", 2);
                    byte[] body = row.has("body") ? Json.write(row.get("body")) : new byte[0];
                    Incoming request = new Incoming(
                            line[0],
                            target[0],
                            QueryString.parse(target.length == 2 ? target[1] : ""),
                            Map.of("content-type", row.path("type").asText("application/json; charset=utf-8")),
                            body);
                    if (row.has("refused")) {
                        ApiFailure refused = assertThrows(
                                ApiFailure.class, () -> CONTRACT.check(CONTRACT.endpoint(line[0], target[0]), request));
                        assertEquals(row.get("refused").textValue(), refused.getMessage());
                    } else {
                        var checked = CONTRACT.check(CONTRACT.endpoint(line[0], target[0]), request);
                        row.get("parameters")
                                .properties()
                                .forEach(each -> assertEquals(
                                        each.getValue().toString(),
                                        checked.parameters()
                                                .values()
                                                .get(each.getKey())
                                                .toString()));
                    }
                }));
    }

    @Test
    void theMostLiteralPathIsMeant() {
        assertEquals("carMakes", CONTRACT.endpoint("GET", "/it/car/makes").operationId());
        assertEquals("getCar", CONTRACT.endpoint("GET", "/it/car/7").operationId());
        assertEquals("sellCar", CONTRACT.endpoint("POST", "/it/car/7:sell").operationId());
    }

    private static Stream<JsonNode> rows(String name) {
        return StreamSupport.stream(
                Json.resource("/contract/cases.yaml").get(name).spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
