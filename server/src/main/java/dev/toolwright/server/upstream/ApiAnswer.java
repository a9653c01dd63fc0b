package dev.toolwright.server.upstream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A 2xx answer as it came.
 *
 * @param operation whose it is, for messages
 * @param type the media type with its parameters, if the answer names one
 * @param links the Link fields (RFC 8288)
 * @param body decompressed; empty when there was none
 */
public record ApiAnswer(String operation, Optional<String> type, List<String> links, byte[] body) {
    public ApiAnswer {
        links = List.copyOf(links);
    }

    /** For an API that knows nothing but JSON. */
    static ApiAnswer of(ApiRequest request, JsonNode json) {
        byte[] body = json.isMissingNode() ? new byte[0] : Json.write(json);
        return new ApiAnswer(request.operation(), Optional.of("application/json"), List.of(), body);
    }

    /**
     * The body as a JSON tree; {@code MissingNode} when there is none. Numbers keep the digits they came with.
     *
     * @throws UpstreamException when it is something else
     */
    public JsonNode json() {
        try {
            return Json.read(body);
        } catch (IOException e) {
            throw new UpstreamException(new UpstreamFailure.Unreadable(operation, "not JSON" + position(e)));
        }
    }

    /** The place only: Jackson's own message may quote the body. */
    private static String position(IOException e) {
        JsonLocation at = e instanceof JacksonException json ? json.getLocation() : null;
        return at == null ? "" : " at byte " + at.getByteOffset();
    }

    /** Without the body, which may be personal data. */
    @Override
    public String toString() {
        return "ApiAnswer[" + operation + ", " + body.length + " bytes]";
    }
}
