package dev.stockspark.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stockspark.app.acceptance.OfficialClient.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Analyses cover the whole stock and not its first page, in a heap that would not hold it. {@code -Dwhole.stock.seconds=5} holds them to
 * the time as well, on a machine that has nothing else to do.
 */
final class WholeStockIT {
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("whole.stock.seconds", 50));
    private static final int OF_THE_COMPANY = 4_900;

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m"), List.of("--vehicles", "5000", "--latency", "20ms"));
        Session.of(stack, new Steps().call("select_company", Map.of("companyId", 35_430)))
                .structured(1);
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"get_underperforming_vehicles", "get_pricing_recommendations"})
    void looksAtEveryVehicle(String tool) {
        Instant start = Instant.now();
        JsonNode answer = Session.of(stack, new Steps().call(tool, Map.of())).structured(1);
        Duration taken = Duration.between(start, Instant.now());

        assertEquals(OF_THE_COMPANY, answer.path("lookedAt").asInt());
        assertTrue(answer.path("complete").asBoolean());
        assertTrue(taken.compareTo(LIMIT) < 0, "took " + taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"price:asc", "mileage:desc"})
    void sortsAllOfThem(String sort) {
        JsonNode answer = Session.of(stack, new Steps().call("list_vehicles", Map.of("sort", sort, "size", 2)))
                .structured(1);
        assertEquals(OF_THE_COMPANY, answer.path("lookedAt").asInt());
        assertEquals(OF_THE_COMPANY, answer.path("total").asInt());
    }
}
