package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** RFC 7591 section 2.1: {@code code} is the only response type; others beside it are dropped, it alone must not be missing. */
final class ResponseTypes implements MetadataRule {
    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        JsonNode asked = metadata.path("response_types");
        boolean silent = asked.isMissingNode() || asked.isNull();
        boolean code = StreamSupport.stream(asked.spliterator(), false)
                .anyMatch(type -> type.asText().equals("code"));
        return silent || code
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ErrorCode.INVALID_CLIENT_METADATA, "response_types must be an array with code in it"));
    }
}
