package dev.toolwright.server.oauth.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.client.MetadataRule;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * RFC 7591 section 2: the client must be willing not to authenticate. The one method and the list of methods are one offer: some clients
 * put their wish into the first and what they can do into the second. Saying nothing is no objection.
 */
final class PublicOffered implements MetadataRule {
    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        JsonNode one = metadata.path("token_endpoint_auth_method");
        JsonNode many = metadata.path("token_endpoint_auth_methods_supported");
        boolean offered =
                isNone(one) || StreamSupport.stream(many.spliterator(), false).anyMatch(PublicOffered::isNone);
        boolean silent = one.isMissingNode() && many.isMissingNode();
        return offered || silent
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ErrorCode.INVALID_CLIENT_METADATA,
                        "the client insists on authentication, which does not exist here"));
    }

    private static boolean isNone(JsonNode method) {
        return method.asText().equals("none");
    }
}
