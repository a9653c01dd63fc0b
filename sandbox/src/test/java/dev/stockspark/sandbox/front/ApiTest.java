package dev.stockspark.sandbox.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.stockspark.sandbox.contract.Contract;
import dev.stockspark.sandbox.exchange.Answer;
import dev.stockspark.sandbox.exchange.Incoming;
import dev.stockspark.sandbox.exchange.Operation;
import dev.stockspark.sandbox.json.Json;
import dev.stockspark.sandbox.record.Recorder;
import dev.stockspark.sandbox.seed.Seed;
import dev.stockspark.sandbox.seed.SeedConfig;
import dev.stockspark.sandbox.seed.World;
import dev.stockspark.sandbox.stock.Stock;
import dev.stockspark.sandbox.token.Tokens;
import dev.stockspark.sandbox.trouble.TroubleBoard;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sandbox that lies does not get away with it. */
final class ApiTest {
    private static final Contract CONTRACT = Contract.of(Json.resource("/contract/document.yaml"));
    private static final Incoming REQUEST = new Incoming("GET", "/healthz", Map.of(), Map.of(), new byte[0]);

    private static final Seed SEED = Seed.of(SeedConfig.STANDARD, World.read());

    private final Faults faults = new Faults();

    @Test
    void anAnswerThatDoesNotFitBecomesA500AndAFault() {
        Answer answer = api(call -> Answer.ok(Json.object().put("up", "yes"))).answer(REQUEST);
        assertEquals(500, answer.status());
        assertEquals(1, faults.all().size());
        assertTrue(faults.all().get(0).contains("up: string found, boolean expected"), faults.all()::toString);
    }

    @Test
    void anAnswerThatFitsIsLeftAlone() {
        assertEquals(
                200,
                api(call -> Answer.ok(Json.object().put("up", true)))
                        .answer(REQUEST)
                        .status());
        assertTrue(faults.all().isEmpty());
    }

    private Api api(Operation operation) {
        return new Api(
                CONTRACT,
                Map.of("healthCheck", operation),
                new Controls.Parts(
                        new Stock(SEED), new Tokens(), new TroubleBoard(), new Recorder(), faults, new Quota()),
                InstantSource.system());
    }
}
