package dev.toolwright.server.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.mcp.rpc.Json;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** A tool's arguments from a body: one JSON object, or nothing for none. */
final class BodyArguments {
    private BodyArguments() {}

    /** @throws RefusedException when it is anything else */
    static ObjectNode read(Optional<String> contentType, byte[] body) {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (contentType.filter(BodyArguments::isJson).isEmpty()) {
            throw new RefusedException(
                    415, "unsupported_media_type", "Arguments are sent as application/json. Nothing was done.");
        }
        try {
            if (Json.MAPPER.readTree(body) instanceof ObjectNode arguments) {
                return arguments;
            }
        } catch (IOException noJson) {
            throw new RefusedException(400, "invalid_json", "The body is not JSON. Nothing was done.");
        }
        throw new RefusedException(400, "invalid_arguments", "Arguments are one JSON object. Nothing was done.");
    }

    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }
}
