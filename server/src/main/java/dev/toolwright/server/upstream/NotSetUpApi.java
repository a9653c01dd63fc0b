package dev.toolwright.server.upstream;

import com.fasterxml.jackson.databind.JsonNode;

/** An optional API without an address: every request fails, and nothing is sent. */
final class NotSetUpApi implements Api {
    @Override
    public JsonNode send(ApiRequest request) {
        return exchange(request).json();
    }

    @Override
    public ApiAnswer exchange(ApiRequest request) {
        throw new UpstreamException(new UpstreamFailure.NotSetUp(request.operation()));
    }
}
