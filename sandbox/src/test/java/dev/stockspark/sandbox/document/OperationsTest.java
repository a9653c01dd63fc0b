package dev.stockspark.sandbox.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stockspark.sandbox.Sandbox;
import dev.stockspark.sandbox.SandboxConfig;
import dev.stockspark.sandbox.document.BadRequests.Bad;
import dev.stockspark.sandbox.document.Document.Described;
import dev.stockspark.sandbox.document.Wire.Answer;
import dev.stockspark.sandbox.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of both documents, driven by a client made from the documents alone: good requests are answered as documented, bad
 * ones with an {@code ApiError} that names what is wrong. {@code -Dproperty.seed=N} repeats a run, {@code -Dproperty.tries=N} lengthens it.
 */
final class OperationsTest {
    private static final long SEED = Long.getLong("property.seed", 20_261_124L);
    private static final int TRIES = Integer.getInteger("property.tries", 5);
    private static final Document API = Document.read("stockspark.openapi.yaml");
    private static final Document LEADS = Document.read("leads.openapi.yaml");

    private static Sandbox sandbox;
    private static Wire wire;
    private static JsonNode pools;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxConfig.STANDARD);
        wire = Wire.of(sandbox.url(), sandbox.tokenUrl());
        pools = Json.resource("/document/pools.yaml");
        ((ObjectNode) pools).putArray("url").add(sandbox.url() + "/media/painted-5.png");
    }

    @AfterAll
    static void stop() {
        sandbox.stop();
    }

    @TestFactory
    Stream<DynamicTest> goodRequestsAreAnsweredAsDocumented() {
        return Stream.concat(each(API, this::good), each(LEADS, this::good));
    }

    @TestFactory
    Stream<DynamicTest> badRequestsAreToldWhatIsWrong() {
        return Stream.concat(each(API, this::bad), each(LEADS, this::bad));
    }

    @TestFactory
    Stream<DynamicTest> withoutASignInNothingIsAnswered() {
        return each(API, this::unsigned);
    }

    @Test
    void noOperationIsLeftOut() {
        assertEquals(113, API.operations().size());
        assertEquals(1, LEADS.operations().size());
    }

    private interface Check {
        void run(Document document, Described operation);
    }

    private static Stream<DynamicTest> each(Document document, Check check) {
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    sandbox.reset();
                    check.run(document, operation);
                    assertEquals(List.of(), sandbox.faults());
                }));
    }

    /** A request that fits the document may still ask for what does not exist; but some of them succeed. */
    private void good(Document document, Described operation) {
        Choice choice = new Choice(document, pools, SEED + operation.id().hashCode());
        List<String> refused = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            if (!operation.method().equals("GET")) {
                sandbox.reset();
            }
            Request request = prepared(document, operation, choice);
            Answer answer = wire.send(operation, request);
            String told = "seed " + SEED + ": " + Wire.told(operation, request) + "\n-> " + answer.status() + " "
                    + answer.json();
            assertTrue(answer.status() < 500, told);
            assertEquals(List.of(), misfits(document, operation, answer), told);
            if (answer.status() < 300) {
                taken++;
            } else {
                refused.add(told);
            }
        }
        assertTrue(taken > 0, () -> "none was taken: " + refused);
    }

    private void bad(Document document, Described operation) {
        Choice choice = new Choice(document, pools, SEED);
        Request good = prepared(document, operation, choice);
        for (Bad bad : new BadRequests(document).of(operation, good)) {
            Answer answer = wire.send(operation, bad.request());
            String told = bad.what() + ": " + Wire.told(operation, bad.request()) + "\n-> " + answer.status() + " "
                    + answer.json();
            assertEquals(bad.status(), answer.status(), told);
            if (document == API) {
                assertEquals(List.of(), misfits(document, operation, answer), told);
                assertTrue(named(answer.json(), bad.field()), told);
            }
        }
    }

    private void unsigned(Document document, Described operation) {
        Request request = prepared(document, operation, new Choice(document, pools, SEED));
        boolean open = operation.id().equals("healthCheck");
        for (String token : List.of("", "nonsense")) {
            Answer answer = wire.with(token).send(operation, request);
            assertEquals(open ? 200 : 401, answer.status());
            assertEquals(List.of(), misfits(document, operation, answer));
        }
    }

    private Request prepared(Document document, Described operation, Choice choice) {
        Preparation preparation = Preparation.of(operation);
        Request request = new GoodRequests(document, choice).next(operation, preparation.start(wire));
        Map<String, List<String>> query = new LinkedHashMap<>(request.query());
        query.keySet().removeIf(preparation::drops);
        if (operation.id().equals("getVehicleWithCandidateTrims")) {
            query.put(
                    "plate",
                    List.of(choice.pooled(operation.id(), "plate").orElseThrow().textValue()));
        }
        Map<String, String> path = new LinkedHashMap<>(request.path());
        Map<String, String> made = preparation.done(wire);
        made.forEach(path::replace);
        request.body()
                .forEach(each -> made.forEach((name, id) -> {
                    if (each instanceof ObjectNode object && object.has(name)) {
                        object.put(name, Long.parseLong(id));
                    }
                }));
        return new Request(request.method(), path, query, request.body(), request.files(), request.mediaType());
    }

    private static List<String> misfits(Document document, Described operation, Answer answer) {
        JsonNode documented = document.answer(operation, answer.status());
        if (documented.isMissingNode()) {
            return List.of("status " + answer.status() + " is not documented");
        }
        JsonNode content = documented.path("content");
        if (content.isEmpty()) {
            return answer.body().length == 0 || documented == document.answer(operation, 999)
                    ? List.of()
                    : List.of("a body where none is documented");
        }
        if (!content.has(answer.mediaType())) {
            return List.of("content type " + answer.mediaType() + " is not documented");
        }
        JsonNode schema = content.get(answer.mediaType()).get("schema");
        return answer.json().isMissingNode() ? List.of() : new Fits(document).misfits(schema, answer.json());
    }

    private static boolean named(JsonNode error, String field) {
        if (!error.hasNonNull("code") || error.path("message").asText().isEmpty()) {
            return false;
        }
        for (JsonNode each : error.path("errors")) {
            if (each.path("field").asText().equals(field)) {
                return true;
            }
        }
        return field.isEmpty();
    }
}
