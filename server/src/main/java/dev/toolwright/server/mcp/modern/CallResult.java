package dev.toolwright.server.mcp.modern;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.ContentJson;
import dev.toolwright.server.mcp.rpc.ToolJson;
import dev.toolwright.server.tool.Content;
import dev.toolwright.server.tool.ToolResult;
import java.io.IOException;

/** How a tool's result is written (2026-07-28 schema, CallToolResult). */
final class CallResult {
    private CallResult() {}

    /** @param serverInfo as JSON */
    static void whole(JsonGenerator json, ToolResult result, String serverInfo) throws IOException {
        json.writeStartObject();
        json.writeStringField("resultType", "complete");
        write(json, result);
        json.writeObjectFieldStart("_meta");
        if (result instanceof ToolResult.Failure failure) {
            json.writeStringField(ToolJson.FAILURE_CODE, failure.code());
        }
        json.writeFieldName(Identity.SERVER_INFO);
        json.writeRawValue(serverInfo);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** The same inside of something that has said already which server it is. */
    static ObjectNode inlined(ToolResult result) {
        ObjectNode json = Identity.complete();
        switch (result) {
            case ToolResult.Success success -> {
                json.set("content", ContentJson.of(success));
                success.structured().ifPresent(structured -> json.set("structuredContent", structured));
                json.put("isError", false);
            }
            case ToolResult.Failure failure -> {
                json.putArray("content").add(ContentJson.of(new Content.Text(failure.message())));
                json.put("isError", true);
                json.putObject("_meta").put(ToolJson.FAILURE_CODE, failure.code());
            }
            case ToolResult.InputNeeded needed ->
                throw new IllegalArgumentException("not the last word: " + needed.questions());
        }
        return json;
    }

    /** Writes the members of an open object, {@code _meta} excepted. */
    private static void write(JsonGenerator json, ToolResult result) throws IOException {
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
