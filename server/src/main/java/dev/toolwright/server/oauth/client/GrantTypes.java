package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RFC 7591 section 2: of the grant types asked for, those that this server has; without {@code authorization_code} nothing is left to
 * do. A client that names none gets both: MCP clients that forget the member still refresh.
 */
public final class GrantTypes implements MetadataRule {
    public static final String AUTHORIZATION_CODE = "authorization_code";
    public static final String REFRESH_TOKEN = "refresh_token";
    public static final List<String> ALL = List.of(AUTHORIZATION_CODE, REFRESH_TOKEN);

    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        return read(metadata).contains(AUTHORIZATION_CODE)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        ErrorCode.INVALID_CLIENT_METADATA,
                        "grant_types must be an array with authorization_code in it"));
    }

    static List<String> read(ObjectNode metadata) {
        JsonNode asked = metadata.path("grant_types");
        if (asked.isMissingNode() || asked.isNull()) {
            return ALL;
        }
        List<String> kept = new ArrayList<>();
        asked.forEach(type -> kept.add(type.asText()));
        kept.retainAll(ALL);
        return kept.stream().distinct().toList();
    }
}
