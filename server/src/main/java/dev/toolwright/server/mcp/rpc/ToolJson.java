package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Effect;
import dev.toolwright.server.tool.ToolDescriptor;
import dev.toolwright.server.tool.ToolResult;
import java.util.List;
import java.util.stream.Stream;

/** How tools and their results look on the wire, in every revision that knows the field (2026-07-28 schema, Tool). */
public final class ToolJson {
    /** Where programs find the stable code of a failure, in {@code _meta}; models read the sentence. */
    public static final String FAILURE_CODE = "dev.toolwright/code";

    private ToolJson() {}

    /**
     * The text blocks of a result: the tool's sentence, then its structured result as JSON. Most clients still hand only the
     * text to the model, and a sentence alone would keep the data from it (2026-07-28, tools, structured content).
     */
    public static List<String> texts(ToolResult.Success success) {
        Stream<String> sentence = Stream.of(success.text()).filter(text -> !text.isEmpty());
        Stream<String> json = success.structured().map(ObjectNode::toString).stream();
        return Stream.concat(sentence, json).toList();
    }

    /**
     * As in tools/list. The title is among the annotations alone, where every revision since 2025-03-26 looks for it, and of the hints
     * only those are told that mean something: destructive and idempotent do beside a tool that writes (2026-07-28,
     * ToolAnnotations), and false is the default of the last.
     */
    public static ObjectNode of(ToolDescriptor tool) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", tool.name());
        json.put("description", tool.description());
        json.set("inputSchema", ListedSchema.input(tool.inputSchema()));
        tool.outputSchema().ifPresent(schema -> json.set("outputSchema", ListedSchema.output(schema)));
        json.set("annotations", annotations(tool));
        ListingJson.icons(json, tool.icons());
        return json;
    }

    private static ObjectNode annotations(ToolDescriptor tool) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode().put("title", tool.title());
        if (tool.effect() == Effect.READ) {
            hints.put("readOnlyHint", true);
        } else {
            hints.put("readOnlyHint", false).put("destructiveHint", tool.effect() == Effect.DESTRUCTIVE);
            if (tool.idempotent()) {
                hints.put("idempotentHint", true);
            }
        }
        return hints.put("openWorldHint", false);
    }
}
