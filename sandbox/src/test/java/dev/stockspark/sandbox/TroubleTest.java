package dev.stockspark.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.Client.Reply;
import dev.stockspark.sandbox.json.Json;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Trouble on demand, by header and armed beforehand. */
final class TroubleTest extends SandboxTest {
    private static final String PATH = "/it/vehicle/9476489";

    @Test
    void aStatusIsAnsweredInsteadOfDoingAnything() {
        Reply reply = troubled("status=429;retry-after=3").send("DELETE", PATH, "");
        assertEquals(429, reply.status());
        assertEquals("3", reply.headers().get("retry-after"));
        assertEquals("ON_DEMAND", reply.json().get("code").textValue());
        assertEquals(200, demo().get(PATH).status());
    }

    @Test
    void withoutTimesTheHeaderIsForItsOwnRequestOnly() {
        assertEquals(503, troubled("status=503").get(PATH).status());
        assertEquals(200, demo().get(PATH).status());
    }

    @Test
    void withTimesARepeatedRequestGetsThrough() {
        Client client = troubled("status=500;times=2");
        assertEquals(
                List.of(500, 500, 200, 200),
                Stream.generate(() -> client.get(PATH).status()).limit(4).toList());
    }

    @Test
    void timesCountForThePathWhoeverAsks() {
        assertEquals(500, troubled("status=500;times=2").get(PATH).status());
        assertEquals(200, demo().get("/it/company").status());
        assertEquals(500, demo().get(PATH).status());
        assertEquals(200, demo().get(PATH).status());
    }

    @Test
    void slowWaitsAtLeastThatLong() {
        long start = System.nanoTime();
        assertEquals(200, troubled("slow=300").get(PATH).status());
        assertTrue(System.nanoTime() - start >= 300_000_000L);
    }

    @Test
    void aCutConnectionDidNothing() {
        assertThrows(UncheckedIOException.class, () -> troubled("cut").send("DELETE", PATH, ""));
        assertEquals(200, demo().get(PATH).status());
    }

    @Test
    void aBodyCutInTheMiddleWasDone() {
        ObjectNode vehicle = (ObjectNode) demo().json(PATH);
        vehicle.put("note", "done");
        assertThrows(UncheckedIOException.class, () -> troubled("cut-body").put(PATH, vehicle));
        assertEquals("done", demo().json(PATH).get("note").textValue());
    }

    @Test
    void whatArrivesOfACutBodyIsItsBeginning() {
        String raw = new String(
                RawHttp.get(sandbox().port(), PATH, troubled("cut-body").headers())
                        .body(),
                StandardCharsets.UTF_8);
        String whole = new String(demo().get(PATH).body(), StandardCharsets.UTF_8);
        assertTrue(!raw.isEmpty() && raw.length() < whole.length() && whole.startsWith(raw), raw);
    }

    @Test
    void garbageSaysJsonAndIsNone() {
        assertThrows(UncheckedIOException.class, () -> troubled("garbage").get(PATH));
    }

    @TestFactory
    Stream<DynamicTest> wordsThatMeanNothingAreRefused() {
        return Stream.of(
                        "fast",
                        "slow",
                        "slow=",
                        "slow=-1",
                        "slow=1s",
                        "status",
                        "status=200",
                        "status=700",
                        "status=abc",
                        "cut=1",
                        "times",
                        "retry-after=soon")
                .map(words -> DynamicTest.dynamicTest(words, () -> {
                    assertEquals(400, troubled(words).get(PATH).status());
                    assertEquals(400, arm("GET", PATH, words, 1).status());
                }));
    }

    @Test
    void armedTroubleStrikesWhereItWasMeant() {
        arm("PUT", "/it/vehicle/*", "status=409", 1);
        assertEquals(200, demo().get(PATH).status());
        ObjectNode vehicle = (ObjectNode) demo().json(PATH);
        assertEquals(409, demo().put(PATH, vehicle).status());
        assertEquals(200, demo().put(PATH, vehicle).status());
    }

    @Test
    void aStarIsOneSegmentAndTwoAreAnything() {
        arm("*", "/it/company/*", "status=500", 9);
        assertEquals(500, demo().get("/it/company/35430").status());
        assertEquals(200, demo().get("/it/company/35430/dealer").status());
        arm("*", "/it/company/**", "status=501", 9);
        assertEquals(501, demo().get("/it/company/35430/dealer").status());
    }

    @Test
    void theTokenEndpointHasItsTroublesToo() {
        arm("POST", "/realms/**", "status=503", 1);
        assertEquals(503, Client.of(sandbox()).token(Map.of()).status());
    }

    @Test
    void armedTroubleIsListedAndCleared() {
        arm("GET", PATH, "slow=1", 3);
        demo().get(PATH);
        assertEquals(
                "[{\"method\":\"GET\",\"path\":\"" + PATH + "\",\"words\":\"slow=1\",\"left\":2}]",
                demo().json("/sandbox/trouble").toString());
        assertEquals(204, demo().send("DELETE", "/sandbox/trouble", "").status());
        assertEquals(0, demo().json("/sandbox/trouble").size());
    }

    @Test
    void latencyIsAddedToEveryAnswer() {
        try (Sandbox slow = Sandbox.start(SandboxConfig.STANDARD.withLatency(Duration.ofMillis(120)))) {
            Client client = Client.of(slow).as("demo");
            long start = System.nanoTime();
            client.get("/it/company");
            assertTrue(System.nanoTime() - start >= 120_000_000L);
        }
    }

    private static Client troubled(String words) {
        return demo().with("X-Sandbox", words);
    }

    private static Reply arm(String method, String path, String words, int times) {
        return demo().put(
                        "/sandbox/trouble",
                        Json.object()
                                .put("method", method)
                                .put("path", path)
                                .put("words", words)
                                .put("times", times));
    }
}
