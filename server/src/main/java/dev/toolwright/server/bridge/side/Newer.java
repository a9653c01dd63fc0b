package dev.toolwright.server.bridge.side;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.bridge.message.Meta;
import dev.toolwright.server.bridge.message.Rpc;
import java.util.Set;

/** What 2025-11-25 and before say, in the words of 2026-07-28. */
final class Newer {
    /** 2026-07-28, caching: these results must carry hints; an older server gives none, so nothing may be kept. */
    private static final Set<String> CACHEABLE = Set.of(
            "server/discover",
            "tools/list",
            "prompts/list",
            "resources/list",
            "resources/templates/list",
            "resources/read");

    private Newer() {}

    /** {@code server/discover} answered from what {@code initialize} brought. */
    static ObjectNode discovered(JsonNode initialized) {
        ObjectNode result = Rpc.object();
        result.putArray("supportedVersions").add(Meta.MODERN);
        result.set(
                "capabilities",
                initialized.path("capabilities").isObject() ? initialized.get("capabilities") : Rpc.object());
        if (initialized.has("instructions")) {
            result.set("instructions", initialized.get("instructions"));
        }
        return result("server/discover", result, initialized);
    }

    static ObjectNode result(String method, ObjectNode result, JsonNode initialized) {
        ObjectNode copy = result.deepCopy();
        copy.put("resultType", "complete");
        if (CACHEABLE.contains(method)) {
            copy.put("ttlMs", 0).put("cacheScope", "private");
        }
        JsonNode server = initialized.path("serverInfo");
        if (server.isObject()) {
            ObjectNode meta = copy.get("_meta") instanceof ObjectNode given ? given : copy.putObject("_meta");
            meta.set(Meta.SERVER, server);
        }
        return copy;
    }

    static ObjectNode response(String method, ObjectNode response, JsonNode initialized) {
        return response.path("result") instanceof ObjectNode result
                ? Rpc.result(Rpc.id(response), result(method, result, initialized))
                : response;
    }

    /** As it is delivered for a subscription. */
    static ObjectNode notification(ObjectNode notification, JsonNode subscription) {
        ObjectNode copy = notification.deepCopy();
        Meta.of(copy).set(Meta.SUBSCRIPTION, subscription);
        return copy;
    }
}
