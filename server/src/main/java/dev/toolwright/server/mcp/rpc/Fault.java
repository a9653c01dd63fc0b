package dev.toolwright.server.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Why a message is not answered with a result.
 *
 * @param status the HTTP status that goes with it
 * @param code the JSON-RPC error code
 * @param message one sentence for the client
 * @param data as the error's definition asks for it
 */
public record Fault(int status, int code, String message, Optional<JsonNode> data) {
    /** JSON-RPC 2.0 section 5.1. */
    public static final int PARSE_ERROR = -32_700;

    public static final int INVALID_REQUEST = -32_600;
    public static final int METHOD_NOT_FOUND = -32_601;
    public static final int INVALID_PARAMS = -32_602;
    public static final int INTERNAL_ERROR = -32_603;
    /** MCP 2026-07-28, basic, error codes. */
    public static final int HEADER_MISMATCH = -32_020;

    public static final int MISSING_CLIENT_CAPABILITY = -32_021;

    public static final int UNSUPPORTED_PROTOCOL_VERSION = -32_022;

    /** As many streams are open as there may be. */
    public static final Fault NO_PLACE_FOR_A_STREAM =
            new Fault(503, INTERNAL_ERROR, "this server has no place for a further stream; try again later");

    public Fault(int status, int code, String message) {
        this(status, code, message, Optional.empty());
    }

    /** The parameters of a request that is otherwise in order; HTTP 200, as for every answer that a method gives. */
    public static Fault invalidParams(String message) {
        return new Fault(200, INVALID_PARAMS, message);
    }
}
