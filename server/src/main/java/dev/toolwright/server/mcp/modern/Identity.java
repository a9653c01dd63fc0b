package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ListingJson;
import dev.toolwright.server.tool.Catalogue;
import java.time.Duration;

/** What every result carries, and what those carry that may be kept for a while (2026-07-28, caching). */
record Identity(ObjectNode json) {
    static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";
    /** Nothing of it changes while the server runs; after a restart a client notices within this time. */
    static final Duration FRESH = Duration.ofMinutes(5);

    static Identity of(Catalogue catalogue) {
        return new Identity(plain(catalogue));
    }

    /** With icons, which are too long to be sent with every result. */
    static Identity inFull(Catalogue catalogue) {
        ObjectNode json = plain(catalogue);
        ListingJson.icons(json, catalogue.icons());
        return new Identity(json);
    }

    private static ObjectNode plain(Catalogue catalogue) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", catalogue.name())
                .put("title", catalogue.title())
                .put("version", catalogue.version());
    }

    /** An empty result that is the last word. */
    static ObjectNode complete() {
        return JsonNodeFactory.instance.objectNode().put("resultType", "complete");
    }

    ObjectNode sign(ObjectNode result) {
        result.withObject("/_meta").set(SERVER_INFO, json);
        return result;
    }

    /** @param scope {@code public} when everybody is told the same, else {@code private} */
    ObjectNode cacheable(ObjectNode result, String scope, Duration fresh) {
        return sign(result.put("cacheScope", scope).put("ttlMs", fresh.toMillis()));
    }
}
