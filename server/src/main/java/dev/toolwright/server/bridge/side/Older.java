package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.List;

/** What 2026-07-28 says, in the words of 2025-11-25 and before. */
final class Older {
    private Older() {}

    static ObjectNode response(String method, ObjectNode response) {
        ObjectNode copy = response.deepCopy();
        if (copy.path("result") instanceof ObjectNode result) {
            result.remove(List.of("resultType", "ttlMs", "cacheScope"));
            switch (method) {
                case "tools/list" -> result.path("tools").forEach(Older::onlyObjects);
                case "tools/call" -> onlyAnObject(result);
                default -> {
                    // the same in all revisions
                }
            }
        }
        return copy;
    }

    /** Older clients refuse a tool whose output is not an object. */
    private static void onlyObjects(JsonNode tool) {
        if (tool instanceof ObjectNode described
                && !described.path("outputSchema").path("type").asText().equals("object")) {
            described.remove("outputSchema");
        }
    }

    private static void onlyAnObject(ObjectNode result) {
        if (!result.path("structuredContent").isObject()) {
            result.remove("structuredContent");
        }
    }

    static ObjectNode notification(ObjectNode notification) {
        ObjectNode copy = notification.deepCopy();
        if (copy.path("params").path("_meta") instanceof ObjectNode meta) {
            meta.remove(Meta.SUBSCRIPTION);
            if (meta.isEmpty()) {
                Rpc.params(copy).remove("_meta");
            }
        }
        return copy;
    }
}
