package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.toolwright.server.mcp.rpc.ContentJson;
import dev.toolwright.server.tool.Content;
import dev.toolwright.server.tool.ToolResult;
import java.io.IOException;

/** How a tool's result is written (2026-07-28 schema, CallToolResult). */
final class CallResult {
    private CallResult() {}

    /** Writes the members of an open object, {@code _meta} excepted. */
    static void write(JsonGenerator json, ToolResult result) throws IOException {
        switch (result) {
            case ToolResult.Success success -> success(json, success);
            case ToolResult.Failure failure -> failure(json, failure);
            case ToolResult.InputNeeded needed ->
                throw new IllegalArgumentException("not the last word: " + needed.questions());
        }
    }

    private static void success(JsonGenerator json, ToolResult.Success success) throws IOException {
        json.writeFieldName("content");
        json.writeTree(ContentJson.of(success));
        if (success.structured().isPresent()) {
            json.writeFieldName("structuredContent");
            json.writeTree(success.structured().get());
        }
        json.writeBooleanField("isError", false);
    }

    private static void failure(JsonGenerator json, ToolResult.Failure failure) throws IOException {
        json.writeArrayFieldStart("content");
        json.writeTree(ContentJson.of(new Content.Text(failure.message())));
        json.writeEndArray();
        json.writeBooleanField("isError", true);
    }
}
