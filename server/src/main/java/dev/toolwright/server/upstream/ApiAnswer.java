package dev.toolwright.server.upstream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 2xx answer as it came.
 *
 * @param operation whose it is, for messages
 * @param type the media type with its parameters, if the answer names one
 * @param links the Link fields (RFC 8288)
 * @param body decompressed; empty when there was none
 */
public record ApiAnswer(String operation, Optional<String> type, List<String> links, byte[] body) {
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

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

    /** The body as an object {@code {type, data}}, the data in Base64. */
    public JsonNode file() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type.map(ApiAnswer::bare).orElse("application/octet-stream"))
                .put("data", Base64.getEncoder().encodeToString(body));
    }

    /** The body as text, in the character set that the answer names, or UTF-8. */
    public JsonNode text() {
        return JsonNodeFactory.instance.textNode(new String(body, charset()));
    }

    private Charset charset() {
        Matcher named = CHARSET.matcher(type.orElse(""));
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            throw new UpstreamException(new UpstreamFailure.Unreadable(operation, "its character set is not known"));
        }
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip();
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
