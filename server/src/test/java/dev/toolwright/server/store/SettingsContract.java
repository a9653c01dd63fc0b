package dev.toolwright.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Settings;
import dev.toolwright.server.upstream.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every database must do; a subclass brings the database. */
abstract class SettingsContract {
    /** Nobody has called as one of these before, so that the tests can share a store. */
    private final Person anna = new Person("anna " + UUID.randomUUID());

    private final Person bruno = new Person("bruno " + UUID.randomUUID());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    abstract JdbcStore store();

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"it\"",
                "\"\"",
                "0",
                "18900.00",
                "12345678901234567890",
                "true",
                "[1,[],{}]",
                "{\"a\":{\"b\":null}}",
                "\"'; DROP TABLE settings; --\"",
                "\"\\u0000 è 🚗 \\n\""
            })
    void returnsWhatWasPut(String value) {
        store().of(anna).put(Map.of("choice", json(value)));
        assertEquals(Optional.of(json(value)), store().of(anna).get("choice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A", "a b", "à", "value", "a'b", "%", ""})
    void tellsNamesApartAsTheyAre(String name) {
        store().of(anna).put(Map.of(name, json("1")));
        assertEquals(Optional.of(json("1")), store().of(anna).get(name));
        assertEquals(Optional.empty(), store().of(anna).get("another"));
    }

    @Test
    void replacesAndForgets() {
        Settings settings = store().of(anna);
        settings.put(Map.of("company", json("1"), "dealer", json("2")));
        settings.put(Map.of("company", json("3"), "dealer", NullNode.getInstance()));
        assertEquals(Optional.of(json("3")), settings.get("company"));
        assertEquals(Optional.empty(), settings.get("dealer"));
        settings.put(Map.of("dealer", NullNode.getInstance())); // forgetting what is forgotten
        settings.put(Map.of());
        assertEquals(Optional.of(json("3")), settings.get("company"));
    }

    @Test
    void keepsPeopleApart() {
        store().of(anna).put(Map.of("company", json("1")));
        assertEquals(Optional.empty(), store().of(bruno).get("company"));
        store().of(bruno).put(Map.of("company", json("2")));
        store().of(bruno).put(Map.of("company", NullNode.getInstance()));
        assertEquals(Optional.of(json("1")), store().of(anna).get("company"));
    }

    @Test
    void putsAllOrNothing() {
        Settings settings = store().of(anna);
        settings.put(Map.of("a", json("1"), "z", json("1")));
        JsonNode tooLong = JsonNodeFactory.instance.textNode("x".repeat(1_000_001));
        StoreException refused = assertThrows(
                StoreException.class, () -> settings.put(Map.of("a", json("2"), "m", tooLong, "z", json("2"))));
        assertEquals("the settings could not be kept; nothing was changed", refused.getMessage());
        assertEquals(Optional.of(json("1")), settings.get("a"));
        assertEquals(Optional.empty(), settings.get("m"));
        assertEquals(Optional.of(json("1")), settings.get("z"));
    }

    @Test
    void survivesManyWritersOfOneSetting() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                JsonNode value = json(Integer.toString(i));
                writers.add(threads.submit(() -> store().of(anna).put(Map.of("company", value, "dealer", value))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertEquals(store().of(anna).get("company"), store().of(anna).get("dealer"));
    }

    /** A call that is cancelled is interrupted, wherever it is; that must not hurt the store for others. */
    @Test
    void survivesInterruptedCalls() throws Exception {
        store().of(bruno).put(Map.of("steady", json("1")));
        for (int round = 0; round < 60; round++) {
            JsonNode value = json(Integer.toString(round));
            Thread call = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        store().of(anna).put(Map.of("company", value));
                        store().of(anna).get("company");
                    }
                } catch (CancelledException | StoreException interrupted) {
                    // one way for a cancelled call to end
                }
            });
            Thread.onSpinWait();
            call.interrupt();
            if (round % 20 == 0) {
                store().of(bruno).put(Map.of("round", value));
            }
            call.join(Duration.ofSeconds(10));
        }
        assertEquals(Optional.of(json("1")), store().of(bruno).get("steady"));
        assertEquals(Optional.of(json("40")), store().of(bruno).get("round"));
    }
}
