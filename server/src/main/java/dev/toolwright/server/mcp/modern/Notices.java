package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Notifications;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.registry.Listener;
import dev.toolwright.server.tool.Severity;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Sends what a request asked to hear of while it goes on, before its answer: progress when it brought a token, log messages from the
 * level that it named (2026-07-28, progress and logging).
 */
final class Notices implements Listener {
    private final Outlet outlet;
    private final JsonNode token;
    private final JsonNode level;
    private double last = Double.NEGATIVE_INFINITY;

    private Notices(Outlet outlet, JsonNode token, JsonNode level) {
        this.outlet = outlet;
        this.token = token;
        this.level = level;
    }

    static Listener of(ObjectNode params, Outlet outlet) {
        JsonNode token = params.path("_meta").path("progressToken");
        JsonNode level = params.path("_meta").path(Envelope.LOG_LEVEL);
        return outlet.available() ? new Notices(outlet, token, level) : NOBODY;
    }

    /** The value must increase with each notification. */
    @Override
    public synchronized void progress(double done, OptionalDouble total, String message) {
        if (token.isMissingNode() || done <= last) {
            return;
        }
        last = done;
        outlet.send(Notifications.progress(token, done, total, message));
    }

    @Override
    public void log(Severity severity, String message) {
        if (!level.isMissingNode() && severity.compareTo(Severity.valueOf(upper(level.asText()))) >= 0) {
            outlet.send(Notifications.log(severity, message));
        }
    }

    private static String upper(String level) {
        return level.toUpperCase(Locale.ROOT);
    }
}
