package dev.toolwright.server.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toolwright.server.identity.Person;
import dev.toolwright.server.tool.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One person's settings, read through the store's cache and written through its transactions. */
final class JdbcSettings implements Settings {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
            .build();

    private final Person person;
    private final JdbcStore store;

    JdbcSettings(Person person, JdbcStore store) {
        this.person = person;
        this.store = store;
    }

    @Override
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(store.settings(person).get(name)).map(JdbcSettings::parsed);
    }

    @Override
    public void put(Map<String, JsonNode> values) {
        // One order for everybody, so that two calls never wait for each other's rows.
        Map<String, Optional<String>> contents = new TreeMap<>();
        values.forEach((name, value) -> contents.put(name, written(value)));
        store.put(person, contents);
    }

    private static JsonNode parsed(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new StoreException("a stored setting is not JSON", e);
        }
    }

    private static Optional<String> written(JsonNode value) {
        try {
            return value.isNull() || value.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new StoreException("a setting cannot be written as JSON; nothing was changed", e);
        }
    }
}
