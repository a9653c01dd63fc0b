package dev.toolwright.generator.calls;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toolwright.server.tool.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings in memory. */
final class ScriptedPerson implements Settings {
    private final Map<String, JsonNode> values = new TreeMap<>();

    ScriptedPerson(JsonNode settings) {
        settings.properties().forEach(setting -> values.put(setting.getKey(), setting.getValue()));
    }

    @Override
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void put(Map<String, JsonNode> changes) {
        changes.forEach((name, value) -> {
            if (value.isNull()) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
