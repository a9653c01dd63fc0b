package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Severity;
import java.util.Locale;
import java.util.OptionalDouble;

/** Messages that nobody answers (JSON-RPC 2.0 section 4.1), and those of them that are alike in every revision. */
public final class Notifications {
    private Notifications() {}

    public static ObjectNode of(String method, ObjectNode params) {
        ObjectNode message =
                JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0").put("method", method);
        message.set("params", params);
        return message;
    }

    /** @param message is left out when it is empty */
    public static ObjectNode progress(JsonNode token, double done, OptionalDouble total, String message) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.set("progressToken", token);
        params.put("progress", done);
        total.ifPresent(value -> params.put("total", value));
        if (!message.isEmpty()) {
            params.put("message", message);
        }
        return of("notifications/progress", params);
    }

    public static ObjectNode log(Severity severity, String message) {
        ObjectNode params = JsonNodeFactory.instance.objectNode();
        params.put("level", severity.name().toLowerCase(Locale.ROOT)).put("data", message);
        return of("notifications/message", params);
    }
}
