package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Icon;
import dev.toolwright.server.tool.PromptDescriptor;
import dev.toolwright.server.tool.ResourceDescriptor;
import java.util.List;

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
        icons(json, prompt.icons());
        return json;
    }

    /** Added to whatever has icons; older clients do not look at it (since 2025-11-25). */
    public static void icons(ObjectNode json, List<Icon> icons) {
        if (!icons.isEmpty()) {
            ArrayNode array = json.putArray("icons");
            icons.forEach(icon -> array.add(icon(icon)));
        }
    }

    private static ObjectNode icon(Icon icon) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("src", icon.src());
        if (!icon.mimeType().isEmpty()) {
            json.put("mimeType", icon.mimeType());
        }
        if (!icon.sizes().isEmpty()) {
            icon.sizes().forEach(json.putArray("sizes")::add);
        }
        if (!icon.theme().isEmpty()) {
            json.put("theme", icon.theme());
        }
        return json;
    }

    public static ObjectNode of(ResourceDescriptor resource) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put(resource.isTemplate() ? "uriTemplate" : "uri", resource.uri())
                .put("name", resource.name())
                .put("title", resource.title())
                .put("description", resource.description())
                .put("mimeType", resource.mimeType());
        resource.size().ifPresent(size -> json.put("size", size));
        icons(json, resource.icons());
        return json;
    }
}
