package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * RFC 7591 section 2 and, for the localised forms ({@code client_uri#de}), section 2.2: addresses that somebody may be shown must be
 * https. They are echoed and never fetched; an empty one counts as absent.
 */
final class Links implements MetadataRule {
    private static final Pattern NAME = Pattern.compile("(client_uri|logo_uri|tos_uri|policy_uri|jwks_uri)(#.*)?");
    private static final int LONGEST = 512;

    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        return metadata.properties().stream()
                .filter(member -> NAME.matcher(member.getKey()).matches())
                .filter(member -> !isAbsent(member.getValue()) && !isHttps(member.getValue()))
                .findFirst()
                .map(member ->
                        Refusal.of(ErrorCode.INVALID_CLIENT_METADATA, base(member.getKey()) + " must be an https URL"));
    }

    static Map<String, String> read(ObjectNode metadata) {
        Map<String, String> links = new TreeMap<>();
        metadata.properties().stream()
                .filter(member -> NAME.matcher(member.getKey()).matches() && !isAbsent(member.getValue()))
                .filter(member -> !base(member.getKey()).equals("jwks_uri"))
                .forEach(member -> links.put(member.getKey(), member.getValue().textValue()));
        return links;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isNull() || value.isTextual() && value.textValue().isEmpty();
    }

    private static boolean isHttps(JsonNode value) {
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(value.textValue());
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String base(String name) {
        return name.split("#", 2)[0];
    }
}
