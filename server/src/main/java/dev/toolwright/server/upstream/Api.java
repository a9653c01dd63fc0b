package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One API as one person may call it within one tool call: it carries that person's credentials and the call's deadline.
 * Generated clients stand on it; it does not know any operation.
 */
public interface Api {
    /**
     * Sends the request and waits for the answer.
     *
     * @return the body as a JSON tree; {@code MissingNode} when the answer has none. Numbers keep the digits they came with.
     * @throws UpstreamException for everything else than a 2xx answer that can be read
     */
    JsonNode send(ApiRequest request);

    /** The same where the answer is a file: an object {@code {type, data}}, the data in Base64. */
    default JsonNode file(ApiRequest request) {
        return exchange(request).file();
    }

    /** The same where the answer is text. */
    default JsonNode text(ApiRequest request) {
        return exchange(request).text();
    }

    /**
     * The same where more than a JSON tree is wanted of the answer.
     *
     * @throws UpstreamException for everything else than a 2xx answer
     */
    default ApiAnswer exchange(ApiRequest request) {
        return ApiAnswer.of(request, send(request));
    }
}
