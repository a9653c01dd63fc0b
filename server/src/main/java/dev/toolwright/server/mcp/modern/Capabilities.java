package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.registry.Offer;

/** What a server says that it can do: what it has something of (2026-07-28 schema, ServerCapabilities). */
final class Capabilities {
    private Capabilities() {}

    static ObjectNode of(Offer offer, TaskMethods tasks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("tools");
        json.putObject("logging");
        if (!offer.prompts().isEmpty()) {
            json.putObject("prompts");
        }
        if (!offer.resources().isEmpty()) {
            json.putObject("resources").put("subscribe", true);
        }
        if (!offer.prompts().isEmpty() || !offer.resources().isEmpty()) {
            json.putObject("completions");
        }
        if (tasks.offered()) {
            json.putObject("extensions").putObject(TaskMethods.EXTENSION);
        }
        return json;
    }
}
