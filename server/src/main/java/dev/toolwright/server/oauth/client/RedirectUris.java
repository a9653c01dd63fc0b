package dev.toolwright.server.oauth.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toolwright.server.oauth.error.ErrorCode;
import dev.toolwright.server.oauth.error.Refusal;
import dev.toolwright.server.oauth.redirect.RedirectPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RFC 7591 section 2: {@code redirect_uris} must be there, and one unacceptable URI refuses the whole set. {@code application_type} is
 * not asked: each URI is judged by itself, because one client may send a scheme of its own, an https and a loopback address at once.
 */
record RedirectUris(RedirectPolicy policy) implements MetadataRule {
    private static final int MOST = 10;

    @Override
    public Optional<Refusal> check(ObjectNode metadata) {
        JsonNode uris = metadata.path("redirect_uris");
        if (!uris.isArray() || uris.isEmpty() || uris.size() > MOST) {
            return refused("redirect_uris must be an array of 1 to " + MOST + " URIs");
        }
        for (int i = 0; i < uris.size(); i++) {
            Optional<Refusal> refusal = check(i, uris.get(i));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    static List<String> read(ObjectNode metadata) {
        List<String> uris = new ArrayList<>();
        metadata.path("redirect_uris").forEach(uri -> uris.add(uri.textValue()));
        return uris;
    }

    private Optional<Refusal> check(int index, JsonNode uri) {
        String name = "redirect_uris[" + index + "] ";
        return uri.isTextual()
                ? policy.problem(uri.textValue()).flatMap(problem -> refused(name + problem))
                : refused(name + "must be a string");
    }

    private static Optional<Refusal> refused(String description) {
        return Optional.of(Refusal.of(ErrorCode.INVALID_REDIRECT_URI, description));
    }
}
