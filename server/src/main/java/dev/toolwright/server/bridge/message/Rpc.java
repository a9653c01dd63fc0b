package dev.toolwright.server.bridge.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Json;
import java.io.IOException;
import java.util.Optional;

/** Reads and makes JSON-RPC 2.0 messages. What passes through stays a tree, so that nothing unknown is lost. */
public final class Rpc {
    public static final int PARSE_ERROR = -32_700;
    public static final int INVALID_REQUEST = -32_600;
    public static final int METHOD_NOT_FOUND = -32_601;
    public static final int INVALID_PARAMS = -32_602;
    public static final int INTERNAL_ERROR = -32_603;
    public static final int HEADER_MISMATCH = -32_020;
    public static final int MISSING_CAPABILITY = -32_021;
    public static final int UNSUPPORTED_VERSION = -32_022;

    /** What a message is by its members. */
    public enum Kind {
        REQUEST,
        NOTIFICATION,
        RESPONSE,
        NONE
    }

    private Rpc() {}

    /** Empty when the text is not one JSON object. */
    public static Optional<ObjectNode> read(String text) {
        try {
            return Json.MAPPER.readTree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public static Kind kind(JsonNode message) {
        boolean id = message.hasNonNull("id");
        if (message.path("method").isTextual()) {
            return id ? Kind.REQUEST : Kind.NOTIFICATION;
        }
        return message.has("result") || message.has("error") ? Kind.RESPONSE : Kind.NONE;
    }

    public static String method(JsonNode message) {
        return message.path("method").asText();
    }

    /** A missing node when there is none. */
    public static JsonNode id(JsonNode message) {
        return message.hasNonNull("id") ? message.get("id") : MissingNode.getInstance();
    }

    /** The message's own parameters, made if it has none; changing them changes the message. */
    public static ObjectNode params(ObjectNode message) {
        return message.get("params") instanceof ObjectNode params ? params : message.putObject("params");
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ObjectNode request(JsonNode id, String method, ObjectNode params) {
        ObjectNode message = object().put("jsonrpc", "2.0");
        message.set("id", id);
        message.put("method", method);
        message.set("params", params);
        return message;
    }

    public static ObjectNode notification(String method, ObjectNode params) {
        ObjectNode message = object().put("jsonrpc", "2.0").put("method", method);
        message.set("params", params);
        return message;
    }

    public static ObjectNode result(JsonNode id, ObjectNode result) {
        ObjectNode message = object().put("jsonrpc", "2.0");
        message.set("id", id);
        message.set("result", result);
        return message;
    }

    /** @param id a missing node when the request's could not be read */
    public static ObjectNode error(JsonNode id, int code, String sentence) {
        ObjectNode message = object().put("jsonrpc", "2.0");
        if (!id.isMissingNode()) {
            message.set("id", id);
        }
        message.putObject("error").put("code", code).put("message", sentence);
        return message;
    }

    /** The same answer to another question. */
    public static ObjectNode answering(JsonNode id, ObjectNode response) {
        ObjectNode message = response.deepCopy();
        message.set("id", id);
        return message;
    }
}
