package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Says plainly what is not simulated: the list is a file, and it is neither longer nor shorter than the truth. */
final class NotYetTest extends SandboxTest {
    @TestFactory
    Stream<DynamicTest> answers501() {
        return rows().map(row -> DynamicTest.dynamicTest(row.get("name").textValue(), () -> {
            Reply reply = send(row);
            assertEquals(501, reply.status(), () -> reply.json().toString());
            assertEquals("NOT_IMPLEMENTED", reply.json().get("code").textValue());
        }));
    }

    @Test
    void theListIsTheTruth() {
        JsonNode operations = demo().json("/sandbox/operations");
        List<String> listed =
                rows().map(row -> row.get("name").textValue()).sorted().toList();
        List<String> truth = StreamSupport.stream(operations.get("notYet").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        System.out.println("simulated: " + operations.get("simulated").size() + ", not yet: " + truth);
        assertEquals(truth, listed);
        assertEquals(113, truth.size() + operations.get("simulated").size());
    }

    private static Reply send(JsonNode row) {
        String[] line = row.get("send").textValue().split(" ", 2);
        if (row.has("part")) {
            String body = "--b\r\nContent-Disposition: form-data; name=\""
                    + row.get("part").textValue() + "\"; filename=\"a.png\"\r\n\r\nx\r\n--b--\r\n";
            return demo().send(
                            line[0], line[1], "multipart/form-data; boundary=b", body.getBytes(StandardCharsets.UTF_8));
        }
        return demo().send(
                        line[0],
                        line[1],
                        row.has("body") ? new String(Json.write(row.get("body")), StandardCharsets.UTF_8) : "");
    }

    private static Stream<JsonNode> rows() {
        return StreamSupport.stream(Json.resource("/cases/not-yet.yaml").spliterator(), false);
    }
}
