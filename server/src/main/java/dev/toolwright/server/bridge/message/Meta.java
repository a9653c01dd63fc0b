package dev.toolwright.server.bridge.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The members of {@code _meta} that make a message one of 2026-07-28 (basic, {@code _meta}). */
public final class Meta {
    public static final String MODERN = "2026-07-28";
    public static final String NEWEST_LEGACY = "2025-11-25";
    public static final List<String> LEGACY = List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

    public static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    public static final String CLIENT = "io.modelcontextprotocol/clientInfo";
    public static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    public static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";
    public static final String SUBSCRIPTION = "io.modelcontextprotocol/subscriptionId";
    public static final String SERVER = "io.modelcontextprotocol/serverInfo";

    private Meta() {}

    /** Whether the sender speaks a revision without handshake, whichever one. */
    public static boolean modern(JsonNode message) {
        JsonNode version = message.path("params").path("_meta").path(VERSION);
        return version.isTextual() && !LEGACY.contains(version.asText());
    }

    public static String version(JsonNode message) {
        return message.path("params").path("_meta").path(VERSION).asText(MODERN);
    }

    /** The message's own {@code _meta}, made if it has none. */
    public static ObjectNode of(ObjectNode message) {
        ObjectNode params = Rpc.params(message);
        return params.get("_meta") instanceof ObjectNode meta ? meta : params.putObject("_meta");
    }

    /** Takes away what a server of the older revisions does not know. */
    public static ObjectNode strip(ObjectNode message) {
        ObjectNode copy = message.deepCopy();
        if (copy.path("params").path("_meta") instanceof ObjectNode meta) {
            meta.remove(List.of(VERSION, CLIENT, CAPABILITIES, LOG_LEVEL));
            if (meta.isEmpty()) {
                Rpc.params(copy).remove("_meta");
            }
        }
        return copy;
    }
}
