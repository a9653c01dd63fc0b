package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.tool.Content;
import dev.toolwright.server.tool.PromptMessage;
import dev.toolwright.server.tool.ResourceContents;
import dev.toolwright.server.tool.ToolResult;
import java.util.Locale;

/** How what is shown looks on the wire; the same in every revision (2026-07-28 schema, ContentBlock, ResourceContents). */
public final class ContentJson {
    private ContentJson() {}

    /** The texts of a result, then what is attached. */
    public static ArrayNode of(ToolResult.Success success) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        ToolJson.texts(success).forEach(text -> blocks.add(of(new Content.Text(text))));
        success.attachments().forEach(each -> blocks.add(of(each)));
        return blocks;
    }

    public static ObjectNode of(Content content) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (content) {
            case Content.Text text -> json.put("type", "text").put("text", text.text());
            case Content.Image image ->
                json.put("type", "image").put("data", image.base64()).put("mimeType", image.mimeType());
            case Content.Audio audio ->
                json.put("type", "audio").put("data", audio.base64()).put("mimeType", audio.mimeType());
            case Content.Embedded embedded -> json.put("type", "resource").set("resource", of(embedded.contents()));
        };
    }

    public static ObjectNode of(ResourceContents contents) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("uri", contents.uri()).put("mimeType", contents.mimeType());
        return switch (contents) {
            case ResourceContents.Text text -> json.put("text", text.text());
            case ResourceContents.Binary binary -> json.put("blob", binary.base64());
        };
    }

    public static ObjectNode of(PromptMessage message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("role", message.role().name().toLowerCase(Locale.ROOT))
                .set("content", of(message.content()));
    }
}
