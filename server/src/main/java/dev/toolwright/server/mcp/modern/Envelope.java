package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Fault;
import dev.toolwright.server.mcp.rpc.Refusal;
import java.util.Set;

/** What every request brings in {@code params._meta} (2026-07-28, basic, per-request protocol fields). */
public final class Envelope {
    public static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    public static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String CLIENT = "io.modelcontextprotocol/clientInfo";
    static final String LOG_LEVEL = "io.modelcontextprotocol/logLevel";
    private static final Set<String> LOG_LEVELS =
            Set.of("debug", "info", "notice", "warning", "error", "critical", "alert", "emergency");

    private Envelope() {}

    /** @throws Refusal -32602 with HTTP 400 when a field is missing or malformed */
    static void check(ObjectNode params) {
        JsonNode meta = params.path("_meta");
        require(meta.path(CAPABILITIES).isObject(), CAPABILITIES + " is required and must be an object");
        JsonNode client = meta.path(CLIENT);
        require(
                client.isMissingNode()
                        || client.path("name").isTextual()
                                && client.path("version").isTextual(),
                CLIENT + " must be an object with the strings name and version");
        JsonNode level = meta.path(LOG_LEVEL);
        require(
                level.isMissingNode() || LOG_LEVELS.contains(level.asText()),
                LOG_LEVEL + " must be one of " + LOG_LEVELS);
        JsonNode token = meta.path("progressToken");
        require(
                token.isMissingNode() || token.isTextual() || token.isIntegralNumber(),
                "progressToken must be a string or an integer");
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new Refusal(new Fault(400, Fault.INVALID_PARAMS, "params._meta: " + sentence));
        }
    }
}
