package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.ResourceDescriptor;

/** How prompts and resources look in lists (2026-07-28 schema, Prompt, Resource, ResourceTemplate; the same since 2025-06-18). */
public final class ListingJson {
    private ListingJson() {}

    public static ObjectNode of(PromptDescriptor prompt) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", prompt.name())
                .put("title", prompt.title())
                .put("description", prompt.description());
        if (!prompt.arguments().isEmpty()) {
            ArrayNode arguments = json.putArray("arguments");
            prompt.arguments().forEach(each -> arguments
                    .addObject()
                    .put("name", each.name())
                    .put("title", each.title())
                    .put("description", each.description())
                    .put("required", each.required()));
        }
        return json;
    }

    public static ObjectNode of(ResourceDescriptor resource) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(resource.isTemplate() ? "uriTemplate" : "uri", resource.uri())
                .put("name", resource.name())
                .put("title", resource.title())
                .put("description", resource.description())
                .put("mimeType", resource.mimeType());
    }
}
