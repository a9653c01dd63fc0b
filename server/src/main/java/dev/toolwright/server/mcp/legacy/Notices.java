package dev.toolwright.server.mcp.legacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Notifications;
import dev.toolwright.server.mcp.rpc.Outlet;
import dev.toolwright.server.registry.Listener;
import dev.toolwright.server.tool.Severity;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Sends progress to a request that brought a token, and log messages to a session (2025-11-25, progress and logging). */
final class Notices implements Listener {
    private final Outlet outlet;
    private final JsonNode token;
    private final Supplier<Optional<Severity>> level;
    private double last = Double.NEGATIVE_INFINITY;

    /** @param level from which on a session wants to hear log messages; nothing where there is no session */
    Notices(Outlet outlet, ObjectNode params, Supplier<Optional<Severity>> level) {
        this.outlet = outlet;
        this.token = params.path("_meta").path("progressToken");
        this.level = level;
    }

    /** The value must increase with each notification. */
    @Override
    public synchronized void progress(double done, OptionalDouble total, String message) {
        if (!outlet.available() || !token.isTextual() && !token.isIntegralNumber() || done <= last) {
            return;
        }
        last = done;
        outlet.send(Notifications.progress(token, done, total, message));
    }

    @Override
    public void log(Severity severity, String message) {
        Optional<Severity> from = level.get();
        if (outlet.available() && from.isPresent() && severity.compareTo(from.get()) >= 0) {
            outlet.send(Notifications.log(severity, message));
        }
    }
}
