package dev.toolwright.server.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** One person's remembered choices ({@code settings:} in tools.yaml), kept across restarts and processes. */
public interface Settings {
    Optional<JsonNode> get(String name);

    /** Stores all of them at once or, when it throws, none; a JSON null forgets a setting. */
    void put(Map<String, JsonNode> values);
}
