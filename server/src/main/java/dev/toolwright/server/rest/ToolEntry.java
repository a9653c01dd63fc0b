package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.ToolDescriptor;

/** A tool in the list of tools. */
final class ToolEntry {
    private ToolEntry() {}

    static ObjectNode of(ToolDescriptor tool) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description())
                .put("toolset", tool.toolset())
                .put("method", method(tool))
                .put("href", href(tool));
        entry.set("inputSchema", tool.inputSchema());
        tool.outputSchema().ifPresent(schema -> entry.set("outputSchema", schema));
        return entry;
    }

    /** What reads is safe (RFC 9110 section 9.2.1). */
    static String method(ToolDescriptor tool) {
        return tool.effect() == Effect.READ ? "GET" : "POST";
    }

    static String href(ToolDescriptor tool) {
        return "/api/tools/" + tool.name();
    }
}
