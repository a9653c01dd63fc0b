package dev.toolwright.server.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.fixture.FullCatalogue;
import dev.toolwright.server.fixture.SampleServer;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** io.modelcontextprotocol/tasks over HTTP: every state of a task as a client sees it, asked for and told. */
final class TaskTest {
    private static final String DELETE = "\"name\":\"confirm_delete\",\"arguments\":{\"filename\":\"a.txt\"}";
    private static final String SLOW =
            "\"name\":\"slow_compute\",\"arguments\":{\"seconds\":300,\"label\":\"all of it\"}";

    private final SampleServer server = SampleServer.start(new FullCatalogue());
    private final ModernClient client = new ModernClient(server.url());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theExtensionIsDeclared() throws Exception {
        JsonNode capabilities = client.result("server/discover", "", "").path("capabilities");
        assertTrue(capabilities.path("extensions").has("io.modelcontextprotocol/tasks"), capabilities::toString);
        assertFalse(capabilities.has("tasks"), capabilities::toString);
    }

    @Test
    void withoutPlacesThereAreNone() throws Exception {
        try (SampleServer none = SampleServer.start(new FullCatalogue(), Map.of("SAMPLE_MAX_TASKS", "0"))) {
            ModernClient other = new ModernClient(none.url());
            assertFalse(
                    other.result("server/discover", "", "").path("capabilities").has("extensions"));
            assertEquals(
                    -32601,
                    other.answer("tasks/get", "x", "\"taskId\":\"x\"")
                            .at("/error/code")
                            .asInt());
            assertEquals(
                    -32603,
                    other.answer("tools/call", "failing_job", "\"name\":\"failing_job\"")
                            .at("/error/code")
                            .asInt());
        }
    }

    @Test
    void aSlowCallIsToldOfUntilItIsCancelled() throws Exception {
        String id = task("slow_compute", SLOW);
        try (ModernClient.Events events = client.listen("{\"taskIds\":[\"" + id + "\",\"somebody-elses\"]}")) {
            assertEquals(
                    "{\"taskIds\":[\"" + id + "\"]}",
                    events.next().at("/params/notifications").toString());
            JsonNode working = events.next().path("params");
            assertEquals("working", working.path("status").asText());
            assertTrue(working.path("statusMessage").asText().matches("\\d+ of 15000: computing"), working::toString);
            acknowledged(client.result("tasks/cancel", id, "\"taskId\":\"" + id + "\""));
            JsonNode told = events.next().path("params");
            while (told.path("status").asText().equals("working")) {
                told = events.next().path("params");
            }
            assertEquals("cancelled", told.path("status").asText());
            assertEquals("cancelled", get(id).path("status").asText());
        }
    }

    @Test
    void aQuestionIsAnsweredAndTheResultToldOf() throws Exception {
        String id = task("confirm_delete", DELETE);
        JsonNode asking = until(id, "input_required");
        assertEquals(
                "elicitation/create",
                asking.path("inputRequests").path("1.confirm").path("method").asText());
        try (ModernClient.Events events = client.listen("{\"taskIds\":[\"" + id + "\"]}")) {
            events.next();
            acknowledged(
                    client.result(
                            "tasks/update",
                            id,
                            "\"taskId\":\"" + id
                                    + "\",\"inputResponses\":{\"1.confirm\":{\"action\":\"accept\",\"content\":{\"confirm\":true}}}"));
            JsonNode told = events.next().path("params");
            while (told.path("status").asText().equals("working")) {
                told = events.next().path("params");
            }
            assertEquals("completed", told.path("status").asText());
            assertEquals("deleted a.txt", told.at("/result/content/0/text").asText());
        }
    }

    @Test
    void aFailureOfTheToolIsACompletedTaskAndOneOfTheProtocolAFailedOne() throws Exception {
        JsonNode failure = until(task("failing_job", "\"name\":\"failing_job\""), "completed");
        assertTrue(failure.at("/result/isError").asBoolean(), failure::toString);
        JsonNode failed = until(task("protocol_error_job", "\"name\":\"protocol_error_job\""), "failed");
        assertEquals(-32021, failed.at("/error/code").asInt(), failed::toString);
        assertTrue(failed.at("/error/data/requiredCapabilities").has("roots"), failed::toString);
    }

    private String task(String tool, String params) throws Exception {
        JsonNode created = client.result("tools/call", tool, params);
        assertEquals("task", created.path("resultType").asText(), created::toString);
        return created.path("taskId").asText();
    }

    private JsonNode get(String id) throws Exception {
        return client.result("tasks/get", id, "\"taskId\":\"" + id + "\"");
    }

    /** As a client does it that only polls. */
    private JsonNode until(String id, String status) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        JsonNode task = get(id);
        while (!task.path("status").asText().equals(status)) {
            assertTrue(Instant.now().isBefore(end), task::toString);
            Thread.yield();
            task = get(id);
        }
        return task;
    }

    private static void acknowledged(JsonNode result) {
        assertEquals("complete", result.path("resultType").asText());
    }
}
