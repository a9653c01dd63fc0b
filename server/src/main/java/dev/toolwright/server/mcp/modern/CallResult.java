package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.tool.ToolResult;
import java.io.IOException;
import java.util.List;

/** How a tool's result is written (2026-07-28 schema, CallToolResult). */
final class CallResult {
    private CallResult() {}

    /** Writes the members of an open object, {@code _meta} excepted. */
    static void write(JsonGenerator json, ToolResult result) throws IOException {
        switch (result) {
            case ToolResult.Success success -> success(json, success);
            case ToolResult.Failure failure -> {
                content(json, List.of(failure.message()));
                json.writeBooleanField("isError", true);
            }
            case ToolResult.InputNeeded ignored ->
                throw new IllegalStateException("a client was asked that cannot be asked");
        }
    }

    private static void success(JsonGenerator json, ToolResult.Success success) throws IOException {
        content(json, ToolJson.texts(success));
        if (success.structured().isPresent()) {
            json.writeFieldName("structuredContent");
            json.writeTree(success.structured().get());
        }
        json.writeBooleanField("isError", false);
    }

    private static void content(JsonGenerator json, List<String> texts) throws IOException {
        json.writeArrayFieldStart("content");
        for (String text : texts) {
            json.writeStartObject();
            json.writeStringField("type", "text");
            json.writeStringField("text", text);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
