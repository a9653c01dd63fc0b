package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** One JSON-RPC message from a client. */
public sealed interface Message {
    String method();

    /** Empty when the message has none. */
    ObjectNode params();

    /** @param id a string or an integer, as given */
    record Request(JsonNode id, String method, ObjectNode params) implements Message {}

    record Notification(String method, ObjectNode params) implements Message {}

    /**
     * What a client answers to a question of a session.
     *
     * @param body the whole message, with a result or an error
     */
    record Response(JsonNode id, ObjectNode body) implements Message {
        @Override
        public String method() {
            return "";
        }

        @Override
        public ObjectNode params() {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** @throws Refusal when the body is not exactly one message */
    static Message read(byte[] body) {
        return of(parse(body));
    }

    /** @throws Refusal when it is no message */
    static Message of(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw invalid(
                    "the body must be one JSON-RPC message, an object; batches are not supported here",
                    Optional.empty());
        }
        Optional<JsonNode> id = Optional.ofNullable(object.get("id"));
        if (id.isPresent() && !id.get().isTextual() && !id.get().isIntegralNumber()) {
            throw invalid("\"id\" must be a string or an integer", Optional.empty());
        }
        return message(object, id);
    }

    private static Message message(ObjectNode object, Optional<JsonNode> id) {
        if (!"2.0".equals(object.path("jsonrpc").textValue())) {
            throw invalid("\"jsonrpc\" must be \"2.0\"", id);
        }
        JsonNode method = object.path("method");
        if (method.isMissingNode() && id.isPresent() && object.has("result") != object.has("error")) {
            return new Response(id.get(), object);
        }
        if (!method.isTextual()) {
            throw invalid("\"method\" must be a string", id);
        }
        ObjectNode params = params(object, id);
        return id.<Message>map(given -> new Request(given, method.asText(), params))
                .orElseGet(() -> new Notification(method.asText(), params));
    }

    private static ObjectNode params(ObjectNode object, Optional<JsonNode> id) {
        JsonNode params = object.get("params");
        if (params == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (params instanceof ObjectNode given) {
            return given;
        }
        throw invalid("\"params\" must be an object", id);
    }

    /** @throws Refusal when it is not JSON */
    static JsonNode parse(byte[] body) {
        try {
            return Json.MAPPER.readTree(utf8(body));
        } catch (IOException | StackOverflowError malformed) {
            throw new Refusal(new Fault(
                    400, Fault.PARSE_ERROR, "the body is not JSON as RFC 8259 defines it, or exceeds a limit"));
        }
    }

    /** Jackson would guess at UTF-16 and UTF-32 too; both have a zero or a mark of their own in front, and UTF-8 neither. */
    private static byte[] utf8(byte[] body) throws IOException {
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0 || (body[i] & 0xfe) == 0xfe) {
                throw new CharacterCodingException();
            }
        }
        return body;
    }

    private static Refusal invalid(String message, Optional<JsonNode> id) {
        return new Refusal(new Fault(400, Fault.INVALID_REQUEST, message), id);
    }
}
