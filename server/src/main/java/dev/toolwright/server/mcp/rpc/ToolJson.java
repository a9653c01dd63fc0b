package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;

/** How tools and their results look on the wire, in every revision that knows the field (2026-07-28 schema, Tool). */
public final class ToolJson {
    /** Where programs find the stable code of a failure, in {@code _meta}; models read the sentence. */
    public static final String FAILURE_CODE = "dev.toolwright/code";

    private ToolJson() {}

    /** A tool without a sentence of its own is read as JSON by clients that do not know structured results. */
    public static String text(ToolResult.Success success) {
        return success.text().isEmpty()
                ? success.structured().map(ObjectNode::toString).orElse("")
                : success.text();
    }

    public static ObjectNode of(ToolDescriptor tool) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", tool.name());
        json.put("title", tool.title());
        json.put("description", tool.description());
        json.set("inputSchema", tool.inputSchema());
        tool.outputSchema().ifPresent(schema -> json.set("outputSchema", schema));
        json.set("annotations", annotations(tool));
        return json;
    }

    private static ObjectNode annotations(ToolDescriptor tool) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", tool.title())
                .put("readOnlyHint", tool.effect() == Effect.READ)
                .put("destructiveHint", tool.effect() == Effect.DESTRUCTIVE)
                .put("idempotentHint", tool.idempotent())
                .put("openWorldHint", false);
    }
}
